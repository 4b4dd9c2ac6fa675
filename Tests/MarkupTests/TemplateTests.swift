import TestSupport
import Testing

@testable import Markup

@Suite struct TemplateTests {
  static func errors(_ templates: [String: String], _ value: TemplateValue = .object([:])) -> [String] {
    do {
      let sources = templates.sorted { $0.key < $1.key }.map { ($0.key, "Templates/\($0.key).mustache", $0.value) }
      _ = try TemplateSet(sources: sources).render("x", value)
      return []
    } catch let errors as TemplateErrors {
      return errors.errors.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test(arguments: [
    ("<p>\n济南{{titel}}</p>", "2:3: error: the page offers no “titel”; did you mean “title”?"),
    ("{{{title}}}", "1:1: error: “title” is a text, and only markup may stand in {{{ }}}; write {{title}}"),
    ("\n{{&title}}", "2:1: error: “title” is a text, and only markup may stand in {{{ }}}; write {{title}}"),
    ("{{body}}", "1:1: error: “body” is markup; write {{{body}}}"),
    ("{{rows}}", "1:1: error: “rows” is a list, not a text; use a section: {{#rows}}…{{/rows}}"),
    ("{{flag}}", "1:1: error: “flag” is a yes or no, not a text; use a section: {{#flag}}…{{/flag}}"),
    ("{{#organ}}{{nmae}}{{/organ}}", "1:11: error: the page offers no “nmae”; did you mean “name”?"),
    ("{{organ.nmae}}", "1:1: error: the page offers no “nmae” in “organ.nmae”; did you mean “name”?"),
    (
      "{{subtitle.text}}",
      "1:1: error: “text” in “subtitle.text” is asked of an empty value; wrap it in {{#subtitle}}…{{/subtitle}}"
    ),
    (
      "{{^nothing}}{{/nothing}}",
      "1:1: error: the page offers no “nothing”; it offers body, flag, organ, rows, subtitle, title"
    ),
    ("{{#title}}\n{{/titel}}", "2:1: error: {{/titel}} closes {{#title}} opened on line 1; close {{/title}} first"),
    ("一\n  {{/title}}", "2:3: error: {{/title}} closes nothing; remove it, or open {{#title}} before it"),
    ("一\n{{#title}}\n二", "2:1: error: {{#title}} is never closed; write {{/title}} where it ends"),
    ("一\n {{title", "2:2: error: this tag has no end; close it with }}"),
    ("{{{title}}", "1:1: error: this tag has no end; close it with }}}"),
    ("{{! 注", "1:1: error: this tag has no end; close it with }}"),
    (
      "{{=<%=}}",
      "1:1: error: a tag that sets delimiters holds two of them; write it as {{=<% %>=}}, with a blank between and without an equals sign in them"
    ),
    (
      "{{}}",
      "1:1: error: this tag has no name; write {{name}} or {{group.name}}, with # ^ / > ! & right after the braces"
    ),
    (
      "{{a b}}",
      "1:1: error: “a b” is no name; write {{name}} or {{group.name}}, with # ^ / > ! & right after the braces"
    ),
    (
      "{{ #title}}",
      "1:1: error: “#title” is no name; write {{name}} or {{group.name}}, with # ^ / > ! & right after the braces"
    ),
    (
      "{{a..b}}",
      "1:1: error: “a..b” is no name; write {{name}} or {{group.name}}, with # ^ / > ! & right after the braces"
    ),
    ("\n\n{{>haed}}", "3:1: error: there is no template “haed”; did you mean “head”?"),
    ("{{>foot}}", "1:1: error: there is no template “foot”; add it, or remove the tag"),
    ("{{<head}}", "1:1: error: tags with < and $ are not offered here; use a partial: {{>name}}"),
    ("{{>}}", "1:1: error: “” is no name of a template; write {{>name}}"),
  ]) func reportsMistakes(_ template: String, _ expected: String) {
    let value: TemplateValue = [
      "title": "通知", "subtitle": .none, "flag": true, "body": .html(HTML("<p></p>")), "rows": ["甲"],
      "organ": ["name": "济南"],
    ]
    #expect(Self.errors(["x": template, "head": ""], value) == ["Templates/x.mustache:\(expected)"])
  }

  @Test func reportsAllMistakesTogether() {
    let templates = ["a": "{{#b}}\n{{/c}}{{/b}}", "x": "{{>d}}\n{{/e}}"]
    #expect(
      Self.errors(templates) == [
        "Templates/a.mustache:2:1: error: {{/c}} closes {{#b}} opened on line 1; close {{/b}} first",
        "Templates/x.mustache:2:1: error: {{/e}} closes nothing; remove it, or open {{#e}} before it",
        "Templates/x.mustache:1:1: error: there is no template “d”; add it, or remove the tag",
      ])
    #expect(
      Self.errors(["x": "{{#rows}}{{a}}{{/rows}}\n{{>y}}", "y": "\n {{b}}"], ["rows": [1, 2, 3]]) == [
        "Templates/x.mustache:1:10: error: the page offers no “a”; it offers rows",
        "Templates/y.mustache:2:2: error: the page offers no “b”; it offers rows",
      ])
  }

  @Test func namesAreUnique() throws {
    let errors = #expect(throws: TemplateErrors.self) {
      try TemplateSet(sources: [("a", "a.mustache", ""), ("a", "b.mustache", "")])
    }
    #expect(errors?.description == "b.mustache:1:1: error: a.mustache has the same name “a”; rename one")
    let unknown = #expect(throws: TemplateErrors.self) {
      try TemplateSet(sources: [("page", "page.mustache", "")]).render("pgae", .none)
    }
    #expect(unknown?.description == "pgae:1:1: error: there is no such template; did you mean “page”?")
  }

  @Test func endlessPartialsAreAnError() {
    let advice = "a partial probably includes itself without an end; put it in a section that ends"
    let expected = "sections and partials are nested deeper than 256; \(advice)"
    #expect(Self.errors(["x": "\n {{>x}}{{>x}}"]) == ["Templates/x.mustache:2:2: error: \(expected)"])
    #expect(Self.errors(["x": "{{>y}}", "y": "{{#a}}{{>x}}{{/a}}"], ["a": true]).count == 1)
  }

  @Test func deepNestingIsAnError() {
    let template = String(repeating: "{{#a}}", count: 50_000) + String(repeating: "{{/a}}", count: 50_000)
    #expect(
      Self.errors(["x": template], ["a": true]).first
        == "Templates/x.mustache:1:601: error: sections are nested deeper than 100; use partials")
    #expect(Self.errors(["x": String(repeating: "{{#a}}", count: 50_000)]).count > 50_000 - 1)
  }

  @Test(arguments: [
    ("{{#subtitle}}[{{.}}]{{/subtitle}}{{^subtitle}}无{{/subtitle}}", "无"), ("({{subtitle}})", "()"),
    ("{{#blank}}有{{/blank}}{{^blank}}空{{/blank}}", "空"),
    ("{{#zero}}{{.}}{{/zero}}", "0"), ("{{title}}", "&lt;通知&gt; &amp; &#39;&quot;"),
    ("<a title=\"{{title}}\">{{{body}}}</a>", "<a title=\"&lt;通知&gt; &amp; &#39;&quot;\"><p>文</p></a>"),
    ("{{#body}}{{{.}}}{{/body}}", "<p>文</p>"), ("\u{FEFF}一", "一"), ("{ {x} } }} {", "{ {x} } }} {"), ("", ""),
  ]) func renders(_ template: String, _ expected: String) throws {
    let value: TemplateValue = [
      "title": "<通知> & '\"", "subtitle": .none, "blank": "", "zero": 0, "body": .html(HTML("<p>文</p>")),
    ]
    let set = try TemplateSet(sources: [("x", "x.mustache", template)])
    #expect(try set.render("x", value).source == expected)
  }

  @Test func indentsPartialsWithinPartials() throws {
    let set = try TemplateSet(sources: [
      ("x", "x", "<ul>\n  {{>list}}\n</ul>\n"),
      ("list", "list", "{{#rows}}\n<li>\n  {{>row}}\n\n</li>\n{{/rows}}\n"), ("row", "row", "{{a}}\n{{>raw}}!\n"),
      ("raw", "raw", "{{{b}}}\n."),
    ])
    let value: TemplateValue = ["rows": [["a": "甲", "b": .html(HTML("<pre>\n</pre>"))]]]
    #expect(try set.render("x", value).source == "<ul>\n  <li>\n    甲\n    <pre>\n</pre>\n.!\n\n  </li>\n</ul>\n")
  }

  @Test func emptyLinesOfPartialsStayEmpty() throws {
    let set = try TemplateSet(sources: [("x", "x", "  {{>part}}\r\n"), ("part", "part", "一\r\n\r\n\n二\r\n")])
    #expect(try set.render("x", .none).source.utf8.elementsEqual("  一\r\n\r\n\n  二\r\n".utf8))
  }

  @Test func aListReportsATagOnce() {
    let rows: [TemplateValue] = (0..<1000).map { ["a\($0)": 1] }
    #expect(Self.errors(["x": "{{#rows}}{{b}}{{/rows}}"], ["rows": .list(rows)]).count == 1)
  }

  @Test func concurrentRenderingEqualsSerialRendering() async throws {
    let set = try TemplateSet(sources: [
      ("page", "page", "<h1>{{title}}</h1>\n<ul>\n  {{#rows}}\n  {{>row}}\n  {{/rows}}\n</ul>\n"),
      ("row", "row", "<li>{{name}}{{^last}},{{/last}}</li>\n"),
    ])
    let values = (0..<50).map { page -> TemplateValue in
      .object(["title": "第\(page)期", "rows": .list((0..<20).map { ["name": "<\($0)>", "last": .flag($0 == 19)] })])
    }
    let serial = try values.map { try set.render("page", $0) }
    let concurrent = try await withThrowingTaskGroup(of: (Int, HTML).self) { group in
      for index in 0..<500 { group.addTask { (index % 50, try set.render("page", values[index % 50])) } }
      return try await group.reduce(into: [(Int, HTML)]()) { $0.append($1) }
    }
    #expect(concurrent.count == 500)
    #expect(concurrent.allSatisfy { $0.1 == serial[$0.0] })
  }

  @Test func anythingParsesOrIsReported() {
    var random = SeededGenerator(seed: 17)
    let pieces = [
      "{{", "}}", "{{{", "}}}", "#a", "/a", "^a", ">x", "!", "&", "=", "<% %>", "<%", "%>", " ", "\n", "\r\n", "a", ".",
      "济", "{", "}",
    ]
    for _ in 0..<3000 {
      let template = (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
      }.joined()
      _ = Self.errors(["x": template], ["a": ["甲", "乙"]])
    }
  }

  @Test func longTemplatesTakeLinearTime() throws {
    for piece in ["{{a}}", "{{! 注 }}", "{", "   {{! }}", " ", "\n", "{{#a}}{{/a}}", "{{/b}}"] {
      let template = String(repeating: piece, count: 50_000)
      #expect(processorTime { _ = Self.errors(["x": template], ["a": "甲"]) } < .seconds(5), "\(piece)")
    }
  }
}
