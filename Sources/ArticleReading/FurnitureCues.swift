/// The words by which site furniture is known; own collection, lower case, punctuation replaced by single spaces.
enum FurnitureCues {
    /// Paragraphs that are nothing but these words.
    static let wholeLines = PhraseTable([
        "advertisement", "advertisements", "advert", "ad", "sponsored", "sponsored content", "promoted",
        "story continues below", "story continues below advertisement", "article continues below",
        "article continues after advertisement", "continue reading", "continue reading below", "keep reading",
        "share", "share this", "share this article", "share on facebook", "share on twitter", "tweet", "email",
        "print", "print this page", "copy link", "save", "bookmark", "facebook", "twitter", "whatsapp", "telegram",
        "linkedin", "reddit", "pinterest", "comments", "comment", "leave a comment", "leave a reply", "no comments",
        "add a comment", "post a comment", "join the discussion", "view comments", "show comments", "load more",
        "load more comments", "subscribe", "subscribe now", "sign up", "sign in", "log in", "login", "register",
        "newsletter", "newsletters", "menu", "home", "search", "skip to content", "skip to main content",
        "back to top", "top stories", "latest news", "breaking news", "most read", "most popular", "trending",
        "trending now", "recommended", "recommended for you", "recommended stories", "related", "related articles",
        "related stories", "related news", "related content", "related topics", "more on this story", "read more",
        "read next", "see also", "up next", "more from this author", "more stories", "you may also like",
        "you might also like", "you might also be interested in", "about the author", "editor s picks",
        "editors picks", "follow us", "contact us", "about us", "all rights reserved", "accept", "accept all",
        "accept cookies", "loading", "listen", "listen to this article", "watch", "watch live", "live", "photo",
        "image", "file photo", "getty images", "source reuters", "source ap", "source afp", "end of article", "ends",
    ])

    /// Words that open a paragraph of the site.
    static let openings = PhraseTable([
        "read more about", "read more on", "read the full", "read also", "also read", "see also", "click here",
        "tap here", "subscribe to", "sign up for", "sign up to", "follow us", "share this", "download our",
        "download the app", "get the latest", "get our", "get breaking news", "never miss", "don t miss",
        "be the first to comment", "leave a comment", "join the conversation", "join our",
        "all rights reserved", "reporting by", "additional reporting by", "editing by", "writing by",
        "you may also like", "you might also like", "this website uses", "this site uses", "we use cookies",
        "by clicking", "by continuing", "by signing up", "already a subscriber", "to continue reading",
        "support our journalism", "thank you for reading", "thanks for reading", "enter your email",
        "your email address", "send us", "have a story", "do you have a story", "got a tip", "photo by", "photo credit",
        "image credit", "picture credit", "photograph by", "listen to this", "this article was originally published",
        "this article first appeared", "this story was originally published", "this article is republished",
        "view this post on", "a post shared by", "javascript", "please enable", "hide caption", "toggle caption",
    ])

    /// Words that no article says of its own subject in so short a paragraph.
    static let phrases = PhraseTable([
        "all rights reserved", "we use cookies", "uses cookies", "cookie settings", "our privacy policy",
        "our terms of", "terms and conditions apply", "unsubscribe at any time", "in your inbox", "to your inbox",
        "be the first to comment", "leave a comment", "your email address will not be published",
        "required fields are marked", "sign up for our", "subscribe to our", "follow us on", "like us on facebook",
        "download our app", "what do you think about this", "let us know in the comments", "in the comments below",
        "in the comment section", "may not be published broadcast rewritten", "this content is provided by",
        "story continues below",
    ])

    /// What stands before the colon of a line of links or keywords.
    static let labels = PhraseTable([
        "related", "related article", "related articles", "related story", "related stories", "related news",
        "related coverage", "related topics", "related content", "read more", "read also", "also read", "read next",
        "read", "more", "see also", "see more", "watch", "watch more", "listen", "video", "gallery", "in pictures",
        "tags", "tag", "topics", "filed under", "categories", "category", "keywords", "share", "share this",
        "share this article", "follow", "source", "sources", "photo", "photos", "image", "picture", "credit",
        "photo credit", "image credit", "view", "more on this", "more on this story", "trending", "must read",
        "recommended", "don t miss", "editor s note", "disclaimer", "contact", "comments", "advertisement",
    ])

    /// Verbs by which a site invites its reader to do something.
    static let invitations = codes([
        "read", "subscribe", "sign", "follow", "share", "click", "tap", "download", "join", "get", "watch", "listen",
        "leave", "post", "tell", "visit", "support", "donate", "register", "log", "view", "see", "send", "add",
        "write", "contact", "enter", "receive", "like", "please", "want", "enjoy", "what", "have", "got", "become",
        "check", "discover", "explore", "stay", "accept", "help",
    ])

    /// What it invites to.
    static let siteObjects = codes([
        "newsletter", "newsletters", "comment", "comments", "app", "inbox", "cookies", "subscription",
        "subscriber", "subscribers", "subscribe", "instagram", "whatsapp", "youtube", "podcast", "podcasts",
        "website", "browser", "rss", "hashtag", "paywall", "channel", "group", "page", "account", "membership",
        "story", "stories", "thoughts", "opinion", "views", "email", "e", "facebook", "twitter", "telegram",
    ])

    /// Whom it speaks of.
    static let addresses = codes(["our", "us", "your", "you", "we"])

    /// What a site counts.
    static let counted = codes([
        "read", "comments", "comment", "shares", "share", "views", "view", "likes", "ago", "replies", "min", "mins",
    ])

    /// The words of a copyright line after "copyright": the sign, and years.
    static let copyrightWords = codes(["©", "c"] + (1900...2200).map(String.init))

    private static func codes(_ words: [String]) -> Set<UInt64> { Set(words.map { WordCode.of($0) }) }
}
