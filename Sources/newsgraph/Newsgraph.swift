import ArgumentParser

/// The program: news articles in, the graph of who is connected to whom out.
@main
struct Newsgraph: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsgraph",
        abstract: "Reads news articles into a graph of who is connected to whom, and draws, questions and compares it.",
        discussion: """
            ARTICLE is a text file, a web page (.html), a folder of these, or JSON Lines ({"text": …} a line). \
            GRAPH is a .json file that "build" wrote, or GraphML, GEXF, CSV or FollowTheMoney of another program; \
            wherever a graph is asked for, articles will do.

            Results go to the standard output, messages to the standard error. \
            Exit status: 0 all is well; 1 the answer is no (different, not found, not verified); \
            2 trouble, whatever could be done has been done; 64 the command line makes no sense.
            """,
        version: "0.1.0",
        subcommands: [
            Build.self, Draw.self, Neighbors.self, Show.self, Path.self, Diff.self, Stats.self, Verify.self,
            Same.self, Different.self, Unsure.self, Undo.self, Why.self, Review.self, Analyze.self, Search.self,
            Events.self,
            Compare.self, Export.self,
        ])
}
