import Markup

/// What the index of a search engine must be made with to take ``EngineLines``: settings and mapping, as one JSON body.
///
/// Every engine of the family has all of it without a plugin. Texts are cut into single Han characters and words of Latin
/// letters and digits, so that a phrase finds any part of a text and nothing else; beside it, in `pairs`, into overlapping
/// pairs of characters, which rank better where words are sought and no phrase. (Pairs alone would lose 第12条 in 第12条规定,
/// whose last pair is 条规.) Titles and numbers are also cut into runs of two and three characters, in `part`, for parts of
/// words and digits. Unknown fields are refused, so that a change of shape is seen when it is loaded.
public enum EngineMapping {
  /// The body of the request that makes the index.
  public static var bytes: [UInt8] { value.bytes(.pretty) }

  static let value: JSONValue = [
    "settings": [
      "index": ["mapping": ["nested_objects": ["limit": 1_000_000]], "max_ngram_diff": 1],
      "analysis": ["tokenizer": tokenizers, "analyzer": analyzers],
    ],
    "mappings": ["dynamic": "strict", "properties": properties],
  ]

  private static let tokenizers: JSONValue = [
    "parts": ["type": "ngram", "min_gram": 2, "max_gram": 3, "token_chars": ["letter", "digit"]]
  ]

  private static let analyzers: JSONValue = [
    "gazette": ["type": "custom", "tokenizer": "standard", "filter": ["cjk_width", "lowercase"]],
    "gazette_pairs": ["type": "custom", "tokenizer": "standard", "filter": ["cjk_width", "lowercase", "cjk_bigram"]],
    "gazette_parts": ["type": "custom", "tokenizer": "parts", "filter": ["cjk_width", "lowercase"]],
  ]

  private static let properties: JSONValue = [
    "kind": word, "id": word, "document": word, "url": kept, "anchor": word, "position": whole, "block": word,
    "label": word, "enclosure": prose, "text": prose,
    "title": name, "number": number, "issuers": word, "type": word, "registration": word, "addressee": prose,
    "signed": day, "printed": day, "effective": day, "expires": day, "status": word, "statusSince": day,
    "issue": word, "category": word, "page": whole, "articles": whole,
    "enclosures": object(["title": name, "number": number, "kind": word]),
    "relations": nested([
      "type": word, "number": number, "title": name, "scope": word, "target": word, "instrument": word,
      "quote": prose, "anchor": word, "line": whole,
      "places": object(["quote": prose, "anchor": word, "line": whole, "scope": word]),
    ]),
    "relatedFrom": nested(["type": word, "document": word, "anchor": word]),
    "responsible": word,
    "measures": nested([
      "unit": word, "role": word, "deadline": word, "quote": prose, "anchor": word, "line": whole,
    ]),
    "definitions": nested([
      "term": word, "quote": prose, "anchor": word, "line": whole, "usedAt": word,
    ]),
    "source": object(["file": word, "firstLine": whole, "lastLine": whole]),
  ]

  /// A text of which any part can be sought.
  private static let prose: JSONValue = ["type": "text", "analyzer": "gazette", "fields": ["pairs": pairs]]

  /// A word that is found and counted as a whole; an engine takes no longer ones than 32,766 bytes.
  private static let word: JSONValue = ["type": "keyword", "ignore_above": 8191]

  /// Shown, never sought.
  private static let kept: JSONValue = ["type": "keyword", "index": false, "doc_values": false]

  private static let whole: JSONValue = ["type": "integer"]
  private static let day: JSONValue = ["type": "date", "format": "strict_date"]
  private static let pairs: JSONValue = ["type": "text", "analyzer": "gazette_pairs"]
  private static let parts: JSONValue = ["type": "text", "analyzer": "gazette_parts"]

  /// A title: a text, also as a whole and by parts of words.
  private static let name: JSONValue = [
    "type": "text", "analyzer": "gazette", "fields": ["pairs": pairs, "whole": word, "part": parts],
  ]

  /// A number: a whole, also by its parts, however its brackets are typed.
  private static let number: JSONValue = [
    "type": "keyword", "ignore_above": 8191,
    "fields": ["text": ["type": "text", "analyzer": "gazette"], "part": parts],
  ]

  private static func object(_ properties: JSONValue) -> JSONValue { ["properties": properties] }
  private static func nested(_ properties: JSONValue) -> JSONValue { ["type": "nested", "properties": properties] }
}
