public import ArgumentParser
public import NewsGraph

extension PictureFormat: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension LayoutEngine: ExpressibleByArgument {}
extension Drawing.Theme: ExpressibleByArgument {}
extension EdgeType: ExpressibleByArgument {}
extension NodeType: ExpressibleByArgument {}
extension EdgeFilter.Direction: ExpressibleByArgument {}
extension NeighbourQuery.Order: ExpressibleByArgument {}
