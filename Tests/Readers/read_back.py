"""Reads an exported graph with a program of another hand, and prints what that one finds, as JSON.

    python3 read_back.py READER FILE ...

Exit status 3: the reader is not installed. An object has "nodes" (id -> name) and "edges" ([source, target, label]),
as far as the format has them; anything that the reader complains of ends the run with another status.
"""

import csv
import json
import sys


def networkx_graph(graph, name, label="label"):
    return {
        "nodes": {str(node): data.get(name) for node, data in graph.nodes(data=True)},
        "edges": [[str(a), str(b), data.get(label)] for a, b, data in graph.edges(data=True)],
    }


def graphml(path):
    import networkx

    return networkx_graph(networkx.read_graphml(path, force_multigraph=True), "label")


def gexf(path):
    import networkx

    # networkx writes 1.1 and 1.2 and reads 1.3 under the name that its reader has for it.
    versions = networkx.readwrite.gexf.GEXF.versions
    version = "1.3" if "1.3" in versions else "1.2draft"
    if version != "1.3":
        text = open(path, encoding="utf-8").read()
        text = text.replace("http://gexf.net/1.3", versions[version]["NS_GEXF"])
        path = path + ".older"
        open(path, "w", encoding="utf-8").write(text)
    graph = networkx.read_gexf(path, version=version)
    return networkx_graph(graph, "label")


def rdf(path):
    import rdflib

    graph = rdflib.Graph()
    graph.parse(path, format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    kinds = [schema.Person, schema.Organization, schema.Place, schema.Event]
    nodes = {}
    for kind in kinds:
        for node in graph.subjects(rdflib.RDF.type, kind):
            nodes[str(node)] = str(graph.value(node, schema.name))
    edges = [
        [str(graph.value(s, rdflib.RDF.subject)), str(graph.value(s, rdflib.RDF.object)), str(graph.value(s, schema.name))]
        for s in graph.subjects(rdflib.RDF.type, rdflib.RDF.Statement)
    ]
    return {"nodes": nodes, "edges": edges}


def xml(path):
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.parse(path, parser).getroot()
    space = {"x": etree.QName(root).namespace}
    nodes = root.findall(".//x:node", space)
    edges = root.findall(".//x:edge", space)
    ids = {node.get("id") for node in nodes}
    assert len(ids) == len(nodes), "ids repeat"
    assert all(edge.get("source") in ids and edge.get("target") in ids for edge in edges), "an edge leads nowhere"
    declared = {e.get("id") for e in root.iter("{*}key", "{*}attribute")}
    used = {e.get("key") or e.get("for") for e in root.iter("{*}data", "{*}attvalue")}
    assert used <= declared, "values of undeclared attributes"
    return {"nodes": {i: None for i in ids}, "edges": [[e.get("source"), e.get("target"), None] for e in edges]}


def json_schema(graph, schema):
    import jsonschema

    document = json.load(open(graph, encoding="utf-8"))
    rules = json.load(open(schema, encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(rules)
    jsonschema.Draft202012Validator(rules).validate(document)
    broken = dict(document, nodes=[{"id": "a"}])
    assert not jsonschema.Draft202012Validator(rules).is_valid(broken), "the schema allows anything"
    return {
        "nodes": {node["id"]: node["name"] for node in document["nodes"]},
        "edges": [[edge["source"], edge["target"], edge["label"]] for edge in document["edges"]],
    }


def follow_the_money(path):
    from followthemoney import model

    nodes, edges = {}, []
    for line in open(path, encoding="utf-8"):
        entity = json.loads(line)
        schema = model.get(entity["schema"])
        assert schema is not None, entity["schema"]
        schema.validate(entity)
        proxy = model.get_proxy(entity)
        for name, values in entity["properties"].items():
            kept = proxy.get(name)
            assert len(kept) == len(values), f"{schema.name}.{name} keeps {kept} of {values}"
        if schema.edge:
            ends = [proxy.first(schema.edge_source), proxy.first(schema.edge_target)]
            edges.append(ends + [proxy.first("role", quiet=True) or proxy.first("relationship", quiet=True)])
        elif not schema.is_a("Document"):
            nodes[proxy.id] = proxy.caption
    assert all(a in nodes and b in nodes for a, b, _ in edges), "an edge leads nowhere"
    return {"nodes": nodes, "edges": edges}


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, strict=True))


def neo4j(nodes, edges):
    """The checks that neo4j-admin makes: unique ids, ends that are there, numbers that are numbers."""
    found = {row["id:ID"]: row["name"] for row in rows(nodes)}
    assert len(found) == len(rows(nodes)), "ids repeat"
    links = rows(edges)
    for row in links:
        assert row[":START_ID"] in found and row[":END_ID"] in found, "an edge leads nowhere"
        assert row[":TYPE"].isupper() and 0 <= float(row["confidence:double"]) <= 1 and int(row["weight:int"]) > 0
    return {"nodes": found, "edges": [[row[":START_ID"], row[":END_ID"], row["label"]] for row in links]}


def gephi(nodes, edges):
    found = {row["Id"]: row["Label"] for row in rows(nodes)}
    return {"nodes": found, "edges": [[row["Source"], row["Target"], row["Label"]] for row in rows(edges)]}


def cypher(path):
    from antlr4 import CommonTokenStream, InputStream
    from antlr4.error.ErrorListener import ErrorListener
    from antlr4_cypher import CypherLexer, CypherParser

    class Complaints(ErrorListener):
        def syntaxError(self, recognizer, symbol, line, column, message, error):
            raise ValueError(f"{line}:{column}: {message}")

    statements = [line for line in open(path, encoding="utf-8") if not line.startswith("CREATE CONSTRAINT")]
    for statement in statements:
        lexer = CypherLexer(InputStream(statement.rstrip("\n")))
        parser = CypherParser(CommonTokenStream(lexer))
        for part in (lexer, parser):
            part.removeErrorListeners()
            part.addErrorListener(Complaints())
        parser.script()
    return {"nodes": sum(s.startswith("MERGE (n") for s in statements), "edges": sum("-[r:" in s for s in statements)}


def vault(folder):
    import pathlib

    import yaml

    notes = {str(p.relative_to(folder))[:-3]: p.read_text(encoding="utf-8") for p in pathlib.Path(folder).rglob("*.md")}
    nodes, links = {}, 0
    for name, text in notes.items():
        matter = yaml.safe_load(text.split("---\n")[1])
        if "article" not in matter["tags"]:
            nodes[matter["newsgraph"]] = matter["aliases"][0]
        for link in text.split("[[")[1:]:
            assert link.split("|")[0] in notes, link
            links += 1
    return {"nodes": nodes, "edges": [], "links": links}


def make_graphml(path):
    """Writes a graph of another program's making, to be read."""
    import networkx

    graph = networkx.les_miserables_graph()
    networkx.write_graphml(graph, path)
    return networkx_graph(graph, "")


def make_gexf(path):
    import networkx

    graph = networkx.karate_club_graph()
    networkx.write_gexf(graph, path)
    return networkx_graph(graph, "")


def make_ftm(path):
    from followthemoney import model

    def entity(schema, key, **properties):
        proxy = model.make_entity(schema)
        proxy.id = key
        for name, value in properties.items():
            proxy.add(name, value)
        return proxy

    entities = [
        entity("Person", "p", name="Kari Lund", alias="K. Lund"),
        entity("Company", "c", name="Lund Shipping"),
        entity("Vessel", "v", name="Sea Star"),
        entity("Directorship", "d", director="p", organization="c", role="chair"),
    ]
    with open(path, "w", encoding="utf-8") as file:
        for item in entities:
            file.write(json.dumps(item.to_dict()) + "\n")
    return {"nodes": {"p": "Kari Lund", "c": "Lund Shipping"}, "edges": [["p", "c", "chair"]]}


READERS = {
    "graphml": graphml, "gexf": gexf, "rdf": rdf, "xml": xml, "json": json_schema, "ftm": follow_the_money,
    "neo4j": neo4j, "gephi": gephi, "cypher": cypher, "vault": vault, "make-graphml": make_graphml,
    "make-gexf": make_gexf, "make-ftm": make_ftm,
}

if __name__ == "__main__":
    try:
        print(json.dumps(READERS[sys.argv[1]](*sys.argv[2:])))
    except ModuleNotFoundError as missing:
        print(missing, file=sys.stderr)
        sys.exit(3)
