import Foundation
import Testing

/// One page in the browser, used as a person would use it: with a pointer and keys.
final class Tab {
    private let browser: Browser
    private let target: String
    private let session: String
    private let file: String

    /// Opens a page's text as a file, in a window of the given size.
    init(_ html: String, hash: String = "", width: Int = 1200, height: Int = 800, isDark: Bool = false) throws {
        let browser = try #require(Browser.shared)
        self.browser = browser
        file = NSTemporaryDirectory() + "newsgraph-\(UUID().uuidString).html"
        try Data(html.utf8).write(to: URL(fileURLWithPath: file))
        let made = try browser.send("Target.createTarget", ["url": "about:blank"])
        target = try #require(made["targetId"] as? String)
        let attached = try browser.send("Target.attachToTarget", ["targetId": target, "flatten": true])
        session = try #require(attached["sessionId"] as? String)
        for domain in ["Runtime", "Network", "Log", "Page"] { try send("\(domain).enable") }
        try send(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
        let features = [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]]
        try send("Emulation.setEmulatedMedia", ["features": features])
        try send("Page.bringToFront")
        try send("Page.navigate", ["url": "file://\(file)\(hash)"])
        try wait("document.documentElement?.dataset.ready === 'true'")
    }

    deinit {
        _ = try? browser.send("Target.closeTarget", ["targetId": target])
        try? FileManager.default.removeItem(atPath: file)
    }

    @discardableResult
    private func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        try browser.send(method, parameters, session: session)
    }

    // MARK: Reading

    /// The value of an expression, `nil` where it is undefined or null.
    func value<Value>(_ expression: String) throws -> Value? {
        let answer = try send(
            "Runtime.evaluate", ["expression": expression, "returnByValue": true, "awaitPromise": true])
        if let details = answer["exceptionDetails"] { throw Browser.Trouble(description: "\(expression): \(details)") }
        return (answer["result"] as? [String: Any])?["value"] as? Value
    }

    /// Runs a script for what it does.
    func run(_ script: String) throws {
        let _: Bool? = try value(script)
    }

    /// The visible words of the first element that fits a selector; empty where there is none.
    func text(_ selector: String) throws -> String {
        try value("document.querySelector(\(Self.quoted(selector)))?.innerText ?? ''") ?? ""
    }

    /// How many elements that fit a selector can be seen.
    func count(_ selector: String) throws -> Int {
        try value(
            "[...document.querySelectorAll(\(Self.quoted(selector)))].filter((part) => part.getBoundingClientRect().width > 0).length"
        )
            ?? 0
    }

    /// Waits until an expression holds.
    func wait(_ condition: String) throws {
        for _ in 0..<200 {
            if try value("Boolean(\(condition))") == true { return }
            usleep(25_000)
        }
        throw Browser.Trouble(description: "in vain waited for \(condition)")
    }

    /// What went wrong on the page, and what it asked the network for beside itself.
    func problems() throws -> [String] {
        let _: Int? = try value("1")
        let errors = try browser.events("Runtime.exceptionThrown", session: session).map { "\($0)" }
        let logged = try browser.events("Log.entryAdded", session: session).map { "\($0)" }
        let requests = try browser.events("Network.requestWillBeSent", session: session).map {
            "\($0["documentURL"] ?? "")"
        }
        .filter { !$0.hasPrefix("file://") }
        return errors + logged + requests
    }

    // MARK: Doing

    /// Clicks the middle of the first element that fits a selector.
    func click(_ selector: String) throws {
        let (x, y) = try middle(of: selector)
        for type in ["mousePressed", "mouseReleased"] {
            try mouse(type, x, y, ["button": "left", "clickCount": 1])
        }
        try settle()
    }

    /// Presses the pointer down at one place and lets it go at another.
    func drag(_ selector: String, right: Double, down: Double) throws {
        let (x, y) = try middle(of: selector)
        try mouse("mousePressed", x, y, ["button": "left", "clickCount": 1])
        for step in 1...4 {
            let part = Double(step) / 4
            try mouse("mouseMoved", x + right * part, y + down * part, ["button": "left", "buttons": 1])
        }
        try mouse("mouseReleased", x + right, y + down, ["button": "left", "clickCount": 1])
        try settle()
    }

    /// Turns the wheel over an element; negative is away from the reader.
    func wheel(_ selector: String, _ amount: Double) throws {
        let (x, y) = try middle(of: selector)
        try mouse("mouseWheel", x, y, ["deltaX": 0, "deltaY": amount])
        try settle()
    }

    /// Presses a key: "Enter", "ArrowDown", "a".
    func press(_ key: String, shift: Bool = false) throws {
        var event: [String: Any] = ["key": key, "modifiers": shift ? 8 : 0]
        if let code = ["Enter": 13, "Tab": 9, "Escape": 27][key] { event["windowsVirtualKeyCode"] = code }
        if key == "Enter" { event["text"] = "\r" } else if key.count == 1 { event["text"] = key }
        for type in ["keyDown", "keyUp"] { try send("Input.dispatchKeyEvent", event.merging(["type": type]) { $1 }) }
        try settle()
    }

    /// Types into whatever has the focus.
    func type(_ text: String) throws {
        try send("Input.insertText", ["text": text])
        try settle()
    }

    private func mouse(_ type: String, _ x: Double, _ y: Double, _ more: [String: Any]) throws {
        try send("Input.dispatchMouseEvent", more.merging(["type": type, "x": x, "y": y]) { $1 })
    }

    private func middle(of selector: String) throws -> (Double, Double) {
        let box: [Double]? = try value(
            """
            (() => { const part = document.querySelector(\(Self.quoted(selector))); if (!part) return null;
            if (!part.closest("svg")) part.scrollIntoView({ block: "nearest" });
            const line = part.matches(".edge") ? part.querySelector(".reach") : null;
            if (line) { const at = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
              return [at.x, at.y]; }
            const box = part.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; })()
            """)
        let place = try #require(box, "nothing fits \(selector)")
        return (place[0], place[1])
    }

    /// Waits until the page has drawn what it has been told.
    private func settle() throws {
        let _: Bool? = try value(
            "new Promise((done) => { setTimeout(done, 500, true); "
                + "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0, true))) })")
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
    }
}
