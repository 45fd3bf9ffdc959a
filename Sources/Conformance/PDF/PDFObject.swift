import CQPDF
import Glibc

/// A value in a PDF document, by QPDF's handle for it.
struct PDFObject {
  let document: PDFDocument
  let handle: qpdf_oh

  private var data: qpdf_data { document.data }

  private func object(_ handle: qpdf_oh) -> PDFObject {
    PDFObject(document: document, handle: handle)
  }

  /// Its object number; 0 when direct.
  var number: Int { Int(qpdf_oh_get_object_id(data, handle)) }

  /// Whether it is a dictionary.
  var isDictionary: Bool { qpdf_oh_is_dictionary(data, handle) != QPDF_FALSE }

  /// Whether it is an array.
  var isArray: Bool { qpdf_oh_is_array(data, handle) != QPDF_FALSE }

  /// Whether it is nothing; a missing key's value is.
  var isNull: Bool { qpdf_oh_is_null(data, handle) != QPDF_FALSE }

  /// Its whole number, when it is one.
  var integer: Int? {
    guard qpdf_oh_is_integer(data, handle) != QPDF_FALSE else { return nil }
    return Int(qpdf_oh_get_int_value(data, handle))
  }

  /// Its name with the solidus, when it is one.
  var name: String? {
    guard qpdf_oh_is_name(data, handle) != QPDF_FALSE, let name = qpdf_oh_get_name(data, handle)
    else { return nil }
    return String(cString: name)
  }

  /// Its text, when it is a string.
  var text: String? {
    guard qpdf_oh_is_string(data, handle) != QPDF_FALSE,
      let text = qpdf_oh_get_utf8_value(data, handle)
    else { return nil }
    return String(cString: text)
  }

  /// It in PDF syntax.
  var syntax: String { qpdf_oh_unparse(data, handle).map { String(cString: $0) } ?? "" }

  /// Its bytes, when it is a string.
  var stringBytes: [UInt8]? {
    var length = 0
    guard qpdf_oh_is_string(data, handle) != QPDF_FALSE,
      let start = qpdf_oh_get_binary_string_value(data, handle, &length)
    else { return nil }
    return UnsafeBufferPointer(start: start, count: length).map { UInt8(bitPattern: $0) }
  }

  /// The value under `key`, with its solidus; setting null removes the key.
  subscript(key: String) -> PDFObject {
    get { object(qpdf_oh_get_key(data, handle, key)) }
    nonmutating set { qpdf_oh_replace_or_remove_key(data, handle, key, newValue.handle) }
  }

  /// A stream's dictionary.
  var streamDictionary: PDFObject { object(qpdf_oh_get_dict(data, handle)) }

  /// A dictionary's keys, in the order of their bytes.
  var keys: [String] {
    guard isDictionary else { return [] }
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(data, handle)
    while qpdf_oh_dict_more_keys(data) != QPDF_FALSE, let key = qpdf_oh_dict_next_key(data) {
      keys.append(String(cString: key))
    }
    return keys
  }

  /// An array's items.
  var items: [PDFObject] {
    guard isArray else { return [] }
    return (0..<qpdf_oh_get_array_n_items(data, handle)).map {
      object(qpdf_oh_get_array_item(data, handle, $0))
    }
  }

  /// Adds to an array.
  func append(_ item: PDFObject) { qpdf_oh_append_item(data, handle, item.handle) }

  /// A page's content streams, joined and decoded.
  func pageContent() throws(ConformanceProblem) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    var length = 0
    qpdf_oh_get_page_content_data(data, handle, &start, &length)
    return try take(start, length)
  }

  /// A stream's decoded bytes.
  func streamData() throws(ConformanceProblem) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    var length = 0
    qpdf_oh_get_stream_data(data, handle, qpdf_dl_all, nil, &start, &length)
    return try take(start, length)
  }

  /// Gives a stream new bytes, not encoded in any way.
  func replaceStreamData(_ bytes: [UInt8]) {
    replaceStreamData(bytes, filter: document.null)
  }

  /// Gives a stream new bytes that are compressed already: QPDF keeps such a stream as it is.
  func replaceStreamData(deflated bytes: [UInt8]) {
    replaceStreamData(bytes, filter: document.name("/FlateDecode"))
  }

  private func replaceStreamData(_ bytes: [UInt8], filter: PDFObject) {
    bytes.withUnsafeBufferPointer {
      qpdf_oh_replace_stream_data(
        data, handle, $0.baseAddress, $0.count, filter.handle, document.null.handle)
    }
  }

  private func take(
    _ start: UnsafeMutablePointer<UInt8>?, _ length: Int
  ) throws(ConformanceProblem) -> [UInt8] {
    defer { free(start) }
    try document.check()
    return Array(UnsafeBufferPointer(start: start, count: length))
  }
}
