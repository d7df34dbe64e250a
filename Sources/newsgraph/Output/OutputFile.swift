#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files that are there whole or not at all.
enum OutputFile {
    /// Writes the bytes to a file beside the one that is meant, and gives it that one's name when it is complete.
    ///
    /// - Throws: `Trouble` with the file's name and the system's reason.
    static func write(_ bytes: [UInt8], to path: String) throws { try write([(path, bytes)]) }

    /// Writes several files; none gets its name before all are complete.
    ///
    /// - Throws: `Trouble` with the file's name and the system's reason.
    static func write(_ files: [(path: String, bytes: [UInt8])]) throws {
        var waiting: [(aside: String, target: String, path: String)] = []
        do {
            for (path, bytes) in files {
                guard try !isDevice(path) else {
                    try writeDirectly(bytes, to: path, flags: O_WRONLY)
                    continue
                }
                // A link stays a link: what it leads to is replaced.
                let target = resolved(path) ?? path
                let aside = "\(target).\(getpid()).part"
                waiting.append((aside, target, path))
                do {
                    try writeDirectly(bytes, to: aside, flags: O_WRONLY | O_CREAT | O_EXCL)
                } catch {
                    throw failureNaming(path, error)
                }
            }
            for file in waiting {
                guard rename(file.aside, file.target) == 0 else { throw failure(file.path) }
            }
        } catch {
            for file in waiting { unlink(file.aside) }
            throw error
        }
    }

    /// Takes a file away; one that is not there is no trouble.
    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure(path) }
    }

    /// Makes a folder, unless it is there.
    ///
    /// - Throws: `Trouble` with the folder's name and the system's reason.
    static func makeFolder(_ path: String) throws {
        guard !isFolder(path), mkdir(path, 0o777) != 0 else { return }
        throw failure(path)
    }

    /// Whether there is a folder of that name.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether the path is a device's or a pipe's, which cannot be replaced by a file.
    ///
    /// - Throws: `Trouble` where it is a folder.
    private static func isDevice(_ path: String) throws -> Bool {
        guard !isFolder(path) else { throw Trouble("cannot write \(path): it is a folder") }
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    }

    private static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private static func writeDirectly(_ bytes: [UInt8], to path: String, flags: Int32) throws {
        let descriptor = open(path, flags, 0o666)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { systemWrite(descriptor, $0 + offset, buffer.count - offset) } ?? 0
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            offset += count
        }
    }

    private static func failure(_ path: String) -> Trouble {
        Trouble("cannot write \(path): \(String(cString: strerror(errno)))")
    }

    /// The same trouble under the name that the user gave.
    private static func failureNaming(_ path: String, _ error: any Error) -> any Error {
        guard let trouble = error as? Trouble, let reason = trouble.message.split(separator: ": ").last else {
            return error
        }
        return Trouble("cannot write \(path): \(reason)")
    }
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
