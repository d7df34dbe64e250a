// A program that imports NewsGraph has the types of the graph, the article and the vocabulary with it.
@_exported public import ArticleReading
@_exported public import GraphAnalysis
@_exported public import GraphDrawing
@_exported public import GraphFormats
@_exported public import GraphModel
@_exported public import Ontology
@_exported public import TextModel
