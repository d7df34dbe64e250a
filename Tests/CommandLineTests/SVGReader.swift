import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What an XML reader makes of a picture.
final class SVGReader: NSObject, XMLParserDelegate {
    private(set) var isWellFormed = false
    private(set) var elements: Set<String> = []
    private(set) var links: [String] = []
    private(set) var text = ""

    init(_ bytes: Data) {
        super.init()
        let parser = XMLParser(data: bytes)
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.insert(name)
        for key in ["href", "xlink:href"] {
            if let link = attributes[key] { links.append(link) }
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
