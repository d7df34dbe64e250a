internal import Ontology

extension GraphJSON {
    /// The format's JSON Schema (draft 2020-12), with a description of every member.
    public static var schema: String {
        template
            .replacing("NODE_TYPES", with: NodeType.allCases.map(\.rawValue))
            .replacing("EDGE_TYPES", with: EdgeType.allCases.map(\.rawValue))
            .replacing("POLARITIES", with: Polarity.allCases.map(\.rawValue))
            .replacing("MODALITIES", with: Modality.allCases.map(\.rawValue))
            .replacing("MENTION_KINDS", with: MentionKind.allCases.map(\.rawValue))
    }

    private static let template = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "newsgraph graph",
          "description": "Who is connected to whom in a set of news articles, with the sentences that say so. Spans are [start, end] in bytes of the article's UTF-8 text, end excluded.",
          "type": "object",
          "required": ["format", "version", "articles", "nodes", "edges"],
          "additionalProperties": false,
          "properties": {
            "format": {"const": "newsgraph"},
            "version": {"const": 1},
            "articles": {"description": "The articles, sorted by id.", "type": "array", "items": {"$ref": "#/$defs/article"}},
            "nodes": {"description": "Persons, organizations, places and events, sorted by id.", "type": "array", "items": {"$ref": "#/$defs/node"}},
            "edges": {"description": "Claims between two nodes, sorted by source, target, type, polarity and modality.", "type": "array", "items": {"$ref": "#/$defs/edge"}},
            "reflexive": {"description": "Statements whose two ends were judged to be one node: kept, but no edges.", "type": "array", "items": {"$ref": "#/$defs/evidence"}}
          },
          "$defs": {
            "span": {"type": "array", "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}], "minItems": 2, "maxItems": 2},
            "share": {"type": "number", "minimum": 0, "maximum": 1},
            "article": {
              "type": "object",
              "required": ["id", "digest"],
              "additionalProperties": false,
              "properties": {
                "id": {"description": "The article's name, unique in the graph.", "type": "string"},
                "title": {"type": "string"},
                "published": {"description": "The day of publication, YYYY-MM-DD.", "type": "string"},
                "address": {"description": "The web address.", "type": "string"},
                "source": {"description": "The publisher or feed.", "type": "string"},
                "digest": {"description": "A checksum of the text, hexadecimal.", "type": "string"},
                "sentences": {"type": "array", "items": {
                  "type": "object",
                  "required": ["span", "text"],
                  "additionalProperties": false,
                  "properties": {"span": {"$ref": "#/$defs/span"}, "text": {"type": "string"}}
                }}
              }
            },
            "node": {
              "type": "object",
              "required": ["id", "type", "name"],
              "additionalProperties": false,
              "properties": {
                "id": {"description": "Made from the name; edges refer to it.", "type": "string"},
                "type": {"enum": NODE_TYPES},
                "name": {"description": "The canonical name.", "type": "string"},
                "aliases": {"description": "Every other name form in all articles, sorted.", "type": "array", "items": {"type": "string"}},
                "members": {"description": "What each article knows of the node.", "type": "array", "items": {"$ref": "#/$defs/member"}}
              }
            },
            "member": {
              "type": "object",
              "required": ["article", "number", "name"],
              "additionalProperties": false,
              "properties": {
                "article": {"description": "The article's id.", "type": "string"},
                "number": {"description": "The node's number in that article; evidence refers to it.", "type": "integer", "minimum": 0},
                "type": {"description": "The article's type, where it differs from the node's.", "enum": NODE_TYPES},
                "name": {"description": "The fullest name in that article.", "type": "string"},
                "aliases": {"type": "array", "items": {"type": "string"}},
                "mentions": {"type": "array", "items": {
                  "type": "object",
                  "required": ["span", "form", "kind"],
                  "additionalProperties": false,
                  "properties": {
                    "span": {"$ref": "#/$defs/span"},
                    "form": {"description": "The words.", "type": "string"},
                    "kind": {"enum": MENTION_KINDS}
                  }
                }}
              }
            },
            "edge": {
              "type": "object",
              "required": ["source", "target", "type"],
              "additionalProperties": false,
              "properties": {
                "source": {"description": "The id of the node it starts from.", "type": "string"},
                "target": {"description": "The id of the node it leads to.", "type": "string"},
                "type": {"enum": EDGE_TYPES},
                "label": {"description": "The words for the arrow: those of the surest evidence.", "type": "string"},
                "polarity": {"enum": POLARITIES},
                "modality": {"enum": MODALITIES},
                "confidence": {"description": "Independent articles add up.", "$ref": "#/$defs/share"},
                "weight": {"description": "The number of pieces of evidence; derived.", "type": "integer", "minimum": 0},
                "evidence": {"description": "The sentences that say so, sorted by article and place.", "type": "array", "items": {"$ref": "#/$defs/evidence"}}
              }
            },
            "evidence": {
              "type": "object",
              "required": ["article", "from", "to", "sentence", "range"],
              "additionalProperties": false,
              "properties": {
                "article": {"description": "The article's id.", "type": "string"},
                "from": {"description": "The number, in that article, of the node that the statement starts from.", "type": "integer", "minimum": 0},
                "to": {"description": "The number, in that article, of the node that it leads to.", "type": "integer", "minimum": 0},
                "type": {"description": "Only outside edges.", "enum": EDGE_TYPES},
                "polarity": {"description": "Only outside edges.", "enum": POLARITIES},
                "modality": {"description": "Only outside edges.", "enum": MODALITIES},
                "label": {"description": "The words for the arrow.", "type": "string"},
                "confidence": {"description": "How sure the extraction is.", "$ref": "#/$defs/share"},
                "attribution": {"description": "The number, in that article, of the node that says so.", "type": "integer", "minimum": 0},
                "date": {"description": "The day or period that it is about, ISO 8601.", "type": "string"},
                "sentence": {"description": "The whole sentence.", "$ref": "#/$defs/span"},
                "range": {"description": "The words that make the claim.", "$ref": "#/$defs/span"},
                "quote": {"description": "The words that make the claim; derived.", "type": "string"},
                "text": {"description": "The whole sentence's text.", "type": "string"}
              }
            }
          }
        }

        """
}

extension String {
    /// The text with a placeholder replaced by a JSON array of words.
    fileprivate func replacing(_ placeholder: String, with words: [String]) -> String {
        let list = "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
        return split(separator: placeholder, omittingEmptySubsequences: false).joined(separator: list)
    }
}
