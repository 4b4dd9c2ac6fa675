/// Lines that make one paragraph.
struct Paragraph {
  /// The lines, indices into the sheet.
  var lines: [Int]
  /// The number at its head.
  var marker: Marker?
}
