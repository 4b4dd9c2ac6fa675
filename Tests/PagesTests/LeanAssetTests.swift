import Foundation
import Testing

@testable import Pages

/// What is published of style sheets and scripts.
@Suite struct LeanAssetTests {
  @Test(arguments: [
    (
      "a.js", "/* Why. */\n(function () {\n  'use strict';\n\n  // Here.\n  f();   \n}());\n",
      "(function(){'use strict';f();}());"
    ),
    ("a.js", "/* One\n   two\n*/\nf();\n/** three\n * four */\ng();", "f();g();"),
    ("a.js", "f('/*'); g('*/');\n  h(); // why\n", "f('/*');g('*/');h();// why\n"),
    ("a.js", "a = b +\n  c;\nd()\n  .e(f,\n    g);\n", "a=b+\nc;d()\n.e(f,g);"),
    ("a.js", "const a = `x${b}`;\r\n  c();\r\n", "const a=`x${b}`;c();"),
    ("a.js", "a = `( ${b}` + c ( `d )` ) ;\n", "a=`( ${b}` + c ( `d )`);"),
    ("a.js", "a = ( b / c ) + d;\ne = f( /[ ( / ]\\/ / ) + 1;\n", "a=(b / c ) + d;e=f(/[ ( / ]\\/ /)+1;"),
    ("a.js", "if (a) /b ; c/.d( e );\nreturn /f [ g/;\n", "if(a)/b ; c/.d( e );return /f [ g/;"),
    (
      "a.js", "f(g => {\n  h(\n    1\n  )\n  // why\n  i()\n});\nj; // } why;\n}\n",
      "f(g=>{h(\n1\n)\ni()});j;// } why;\n}\n"
    ),
    (
      "a.js", "for (const a of [b, c]) { d = a ? -1 : 'x = ( y'; e = b < -c + +d && (a) => !f; }\n",
      "for(const a of[b,c]){d=a?-1:'x = ( y';e=b<-c+ +d&&(a)=>!f}\n"
    ),
    (
      "a.js", "a = b + c - d ^ 'e - f' + g; h = i - -j + -k; l++ + m; n = o < !--p; q = r << 2; s = t ? .5 : 1;\n",
      "a=b+c-d^'e - f'+g;h=i- -j+-k;l++ +m;n=o< !--p;q=r<<2;s=t?.5:1;"
    ),
    ("a.js", "if (a - b) { c = '\\' ' ; }\nd = /[ ( ]/ ;\n", "if(a-b){c='\\' '}\nd=/[ ( ]/;"),
    (
      "a.js",
      "function f() {\n  if (a) { b = 'c'; } else d();\n  for (;;);\n}\nif (a) { while (b); }\nif (a) { b(); } else { c[0]; }\n",
      "function f(){if(a){b='c'}else d();for(;;);}\nif(a){while(b);}\nif(a){b();}else{c[0]}\n"
    ),
    (
      "a.js", "f(() => {\n  if (a) b;\n  else;\n})\ng = {\n  h() { return 1; }\n}\n",
      "f(()=>{if(a)b;else;})\ng={h(){return 1}}\n"
    ),
    ("a.css", "p {\n  color: red;\n}\n", "p{color:red}"),
    ("a.css", "/* All. */\nh1, h2 { color: red; margin: 0 }\n", "h1,h2{color:red;margin:0}"),
    (
      "a.css", "@media (min-width: 60rem) {\n  a:hover > b::before { content: \"{ ; \"; }\n}\n",
      "@media (min-width:60rem){a:hover>b::before{content:\"{ ; \"}}"
    ),
    ("a.css", "p { width: calc(100% - 2rem); }\n", "p{width:calc(100% - 2rem)}"),
    ("icon.svg", "<svg>\n  <!-- a -->\n</svg>\n", "<svg>\n  <!-- a -->\n</svg>\n"),
  ])
  func whatOnlyAuthorsReadIsLeftOut(name: String, source: String, wanted: String) throws {
    #expect(try Self.published(name, source) == wanted)
  }

  @Test(arguments: [
    "const a = `one\n  // two\n`;\n", "a = 'one\\\n  // two';\n", "/* why */ f();\n", "f(); /* why\n  and */ g();\n",
    "/* why\n */ f();\n", "f();\n/* never closed\n",
  ])
  func whatCouldBeMisreadStaysAsItIs(source: String) throws {
    #expect(try Self.published("a.js", source) == source)
  }

  @Test func theProjectsAssetsAreAllLean() throws {
    let assets = try ProjectFolder.templates().assets.filter { !$0.path.text.hasSuffix(".svg") }
    #expect(!assets.isEmpty)
    for asset in assets {
      let lean = LeanAsset(file: asset).published.bytes
      #expect(lean.count < asset.bytes.count, "\(asset.path.text) holds something that could be misread")
      let text = String(decoding: lean, as: UTF8.self)
      #expect(!text.contains("\n ") && !text.contains("\n\n"), "\(asset.path.text)")
    }
  }

  @Test func allStylesAndScriptsTogetherAreSmall() throws {
    let files = try DrawnSite(SampleSite().model).files
    let assets = files.filter { $0.path.text.hasPrefix("assets/") }
    let size = assets.filter { [".js", ".css"].contains(where: $0.path.text.hasSuffix) }.reduce(0) {
      $0 + $1.bytes.count
    }
    #expect(size < 60 * 1024, "\(size) bytes")
  }

  private static func published(_ name: String, _ source: String) throws -> String {
    let path = try #require(OutputPath("assets/" + name))
    let file = LeanAsset(file: OutputFile(path: path, bytes: Array(source.utf8))).published
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
