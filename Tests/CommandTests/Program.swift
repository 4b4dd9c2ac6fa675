import Foundation
import TestSupport

/// The real program, run as a user runs it.
enum Program {
  /// The folder of Package.swift.
  static let project = ProjectRoot.path

  /// The built program, beside the tests that run; nil where the build lies elsewhere.
  static let path: String? = {
    let places = [
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path, project + "/.build/debug",
    ]
    return places.map { $0 + "/gazette-site" }.first(where: FileManager.default.isExecutableFile)
  }()

  /// What a run left.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Starts the program, or another one with it as an argument; its streams go to files below a folder.
  static func start(_ words: [String], in folder: String, through wrapper: [String] = []) throws -> Process {
    let process = Process()
    let command = wrapper + [path ?? "gazette-site"] + words
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    for (name, keyPath) in [("out", \Process.standardOutput), ("err", \Process.standardError)] {
      let file = folder + "/." + name + "-" + UUID().uuidString
      _ = FileManager.default.createFile(atPath: file, contents: nil)
      process[keyPath: keyPath] = FileHandle(forWritingAtPath: file)
      unlink(file)
    }
    try process.run()
    return process
  }

  /// Runs the program to its end.
  static func run(_ words: [String], in folder: String, through wrapper: [String] = []) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = wrapper + [path ?? "gazette-site"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (output, errors) = (folder + "/.out", folder + "/.err")
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    func text(_ file: String) -> String {
      FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    defer { for file in [output, errors] { unlink(file) } }
    return Outcome(status: process.terminationStatus, output: text(output), errors: text(errors))
  }
}
