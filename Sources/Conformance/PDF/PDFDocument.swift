import CQPDF
import Glibc

/// The one owner of a QPDF document in memory.
///
/// QPDF collects errors: its calls go on after one, and `check()` throws it. Handles live until
/// the document goes; there are some dozens a page.
final class PDFDocument {
  let data: qpdf_data
  /// QPDF reads from this memory as objects are asked for.
  private let source: UnsafeMutableRawBufferPointer
  /// Found once: QPDF goes through the tree of pages for each.
  private lazy var pageHandles = (0..<max(0, Int(qpdf_get_num_pages(data)))).map {
    qpdf_get_page_n(data, $0)
  }

  /// Opens `bytes`.
  init(reading bytes: [UInt8]) throws(ConformanceProblem) {
    source = .allocate(byteCount: bytes.count, alignment: 1)
    source.copyBytes(from: bytes)
    data = qpdf_init()
    qpdf_set_suppress_warnings(data, QPDF_TRUE)
    qpdf_silence_errors(data)
    source.withMemoryRebound(to: CChar.self) {
      _ = qpdf_read_memory(data, "report", $0.baseAddress, UInt64($0.count), nil)
    }
    try check()
  }

  deinit {
    var handle: qpdf_data? = data
    qpdf_cleanup(&handle)
    source.deallocate()
  }

  /// Throws the first error or warning since the last call; a warning means a damaged file.
  func check() throws(ConformanceProblem) {
    let found: qpdf_error? =
      if qpdf_has_error(data) != QPDF_FALSE {
        qpdf_get_error(data)
      } else if qpdf_more_warnings(data) != QPDF_FALSE {
        qpdf_next_warning(data)
      } else { nil }
    guard let found else { return }
    throw .fileRefused(
      reason: qpdf_get_error_full_text(data, found).map { String(cString: $0) } ?? "")
  }

  /// The whole file: PDF 1.7 at least, small objects in object streams, the same bytes every time.
  ///
  /// A line ends before each `endstream` (ISO 19005-3, 6.1.7.1).
  /// QPDF compresses its object streams itself; where one ends in CR, which a reader may take for
  /// a part of that line's end, a key of no meaning is added to the catalog (ISO 32000-1, annex E).
  func written() throws(ConformanceProblem) -> [UInt8] {
    var file = try writtenOnce()
    for attempt in 1...8 where endsAStreamInCR(file) {
      catalog["/XXAttempt"] = integer(attempt)
      file = try writtenOnce()
    }
    guard !endsAStreamInCR(file) else { throw .unexpectedFile }
    return file
  }

  private func endsAStreamInCR(_ file: [UInt8]) -> Bool {
    let end = Array("\r\nendstream".utf8)
    return file.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var place = 0
      while let found = memchr(start + place, Int32(end[0]), bytes.count - place) {
        let index = start.distance(to: found)
        if bytes[index...].starts(with: end) { return true }
        place = index + 1
      }
      return false
    }
  }

  private func writtenOnce() throws(ConformanceProblem) -> [UInt8] {
    qpdf_init_write_memory(data)
    qpdf_set_minimum_pdf_version(data, "1.7")
    qpdf_set_object_stream_mode(data, qpdf_o_generate)
    qpdf_set_newline_before_endstream(data, QPDF_TRUE)
    qpdf_set_deterministic_ID(data, QPDF_TRUE)
    qpdf_write(data)
    try check()
    return Array(
      UnsafeBufferPointer(start: qpdf_get_buffer(data), count: qpdf_get_buffer_length(data)))
  }
}

// MARK: Objects of the document

extension PDFDocument {
  /// The catalog (ISO 32000-1, 7.7.2).
  var catalog: PDFObject { object(qpdf_get_root(data)) }

  /// The trailer (ISO 32000-1, 7.5.5).
  var trailer: PDFObject { object(qpdf_get_trailer(data)) }

  /// The pages in order.
  var pages: [PDFObject] { pageHandles.map(object) }

  /// A direct object from PDF syntax without references.
  func parsed(_ syntax: String) -> PDFObject { object(qpdf_oh_parse(data, syntax)) }

  /// A text string.
  func text(_ text: String) -> PDFObject { object(qpdf_oh_new_unicode_string(data, text)) }

  /// A name, with its solidus.
  func name(_ name: String) -> PDFObject { object(qpdf_oh_new_name(data, name)) }

  /// A number.
  func integer(_ value: Int) -> PDFObject { object(qpdf_oh_new_integer(data, Int64(value))) }

  /// A number with three decimals.
  func real(_ value: Double) -> PDFObject { object(qpdf_oh_new_real_from_double(data, value, 3)) }

  /// Nothing.
  var null: PDFObject { object(qpdf_oh_new_null(data)) }

  /// An array of `items`.
  func array(_ items: [PDFObject] = []) -> PDFObject {
    let array = object(qpdf_oh_new_array(data))
    for item in items { array.append(item) }
    return array
  }

  /// A reference to `object`, which becomes an object of its own.
  func indirect(_ direct: PDFObject) -> PDFObject {
    object(qpdf_make_indirect_object(data, direct.handle))
  }

  /// A stream of `bytes`; QPDF compresses it when it writes.
  func stream(_ bytes: [UInt8], entries: KeyValuePairs<String, PDFObject>) -> PDFObject {
    let stream = object(qpdf_oh_new_stream(data))
    stream.replaceStreamData(bytes)
    let dictionary = stream.streamDictionary
    for (key, value) in entries { dictionary[key] = value }
    return stream
  }

  /// A stream of `bytes`, compressed as this target does.
  func stream(
    deflating bytes: [UInt8], entries: KeyValuePairs<String, PDFObject> = [:]
  ) throws(ConformanceProblem) -> PDFObject {
    stream(deflated: try deflatedData(bytes), entries: entries)
  }

  /// A stream of bytes that are compressed already.
  func stream(
    deflated bytes: [UInt8], entries: KeyValuePairs<String, PDFObject> = [:]
  ) -> PDFObject {
    let stream = object(qpdf_oh_new_stream(data))
    stream.replaceStreamData(deflated: bytes)
    let dictionary = stream.streamDictionary
    for (key, value) in entries { dictionary[key] = value }
    return stream
  }

  private func object(_ handle: qpdf_oh) -> PDFObject { PDFObject(document: self, handle: handle) }
}
