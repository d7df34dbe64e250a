// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library module of this package; dependencies point to lower levels only.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: settings)
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "newsgraph",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "NewsGraph", targets: ["NewsGraph"]),
        .executable(name: "newsgraph", targets: ["newsgraph"]),
        .executable(name: "newsgraph-train", targets: ["newsgraph-train"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // Level 0
        module("Ontology"),
        module("ModelFiles", resources: [.copy("Resources")]),
        .target(name: "CPrefetch"),
        module("LinearModels", ["ModelFiles", "CPrefetch"]),
        // Level 1
        module("TextModel", ["Ontology"]),
        // Level 2
        module("ArticleReading", ["TextModel"]),
        module("GraphModel", ["Ontology", "TextModel"]),
        // Level 3
        module("LanguageAnalysis", ["TextModel", "LinearModels", "ModelFiles"]),
        module("EntityExtraction", ["Ontology", "TextModel", "LinearModels", "ModelFiles"]),
        module("RelationExtraction", ["Ontology", "TextModel", "GraphModel", "LinearModels", "ModelFiles"]),
        module("GraphAnalysis", ["Ontology", "TextModel", "GraphModel"]),
        module("GraphFormats", ["Ontology", "TextModel", "GraphModel"]),
        // Level 4
        module(
            "GraphDrawing", ["Ontology", "TextModel", "GraphModel", "GraphAnalysis", "ModelFiles"],
            resources: [
                "page.html", "page.css", "data.js", "filters.js", "view.js", "panel.js", "search.js", "main.js",
            ]
            .map { .embedInCode("Page/Resources/\($0)") }),
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        module("GraphvizRendering", ["CGraphviz"]),
        // Level 5
        module(
            "NewsGraph",
            [
                "Ontology", "TextModel", "ArticleReading", "GraphModel", "LanguageAnalysis", "EntityExtraction",
                "RelationExtraction", "GraphAnalysis", "GraphFormats", "GraphDrawing", "GraphvizRendering",
                "ModelFiles",
            ]),
        // Level 6
        .executableTarget(
            name: "newsgraph", dependencies: ["NewsGraph", argumentParser], exclude: ["newsgraph.1"],
            swiftSettings: settings),
        module(
            "ModelTraining",
            [
                "Ontology", "TextModel", "ArticleReading", "LinearModels", "ModelFiles", "GraphModel",
                "LanguageAnalysis",
                "EntityExtraction", "RelationExtraction",
            ],
            exclude: [
                "Opinions/README.md", "Opinions/teacher.py", "PlainTrees/README.md", "PlainTrees/teacher.py",
            ],
            resources: [.copy("Resources")]),
        .executableTarget(
            name: "newsgraph-train",
            dependencies: [
                "ModelTraining", "NewsGraph", "EntityExtraction", "RelationExtraction", "Ontology", "GraphFixtures",
                "LanguageAnalysis", "LinearModels", "ModelFiles", "TextModel", argumentParser,
            ],
            swiftSettings: settings),
        // Tests
        tests("LanguageAnalysisTests", ["LanguageAnalysis", "TextModel", "ModelFiles"]),
        tests(
            "ModelTrainingTests",
            [
                "ModelTraining", "NewsGraph", "EntityExtraction", "RelationExtraction", "LanguageAnalysis",
                "ModelFiles",
                "Ontology", "TextModel", "GraphModel", "GraphFixtures",
            ]),
        tests("OntologyTests", ["Ontology"]),
        tests(
            "RelationExtractionTests",
            ["RelationExtraction", "Ontology", "TextModel", "GraphModel", "LinearModels", "ModelFiles"]),
        tests("ModelFilesTests", ["ModelFiles", "LinearModels"]),
        tests("ArticleReadingTests", ["ArticleReading", "TextModel"]),
        tests("NewsGraphTests", ["NewsGraph"]),
        tests("PageTests", ["NewsGraph"]),
        tests("CommandLineTests", ["NewsGraph", "newsgraph"]),
        .target(
            name: "GraphFixtures", dependencies: ["Ontology", "TextModel", "GraphModel"], path: "Tests/GraphFixtures",
            swiftSettings: settings),
        tests("GraphModelTests", ["Ontology", "TextModel", "GraphModel", "GraphFixtures"]),
        tests("GraphAnalysisTests", ["Ontology", "GraphModel", "GraphAnalysis", "GraphFixtures"]),
        tests("GraphFormatsTests", ["Ontology", "TextModel", "GraphModel", "GraphFormats", "GraphFixtures"]),
        tests(
            "EntityExtractionTests",
            ["EntityExtraction", "LanguageAnalysis", "ModelFiles", "Ontology", "TextModel"]),
        tests("GraphDrawingTests", ["GraphDrawing", "GraphModel", "Ontology", "TextModel"]),
        tests("GraphvizRenderingTests", ["GraphvizRendering", "GraphDrawing", "Ontology"]),
    ]
)
