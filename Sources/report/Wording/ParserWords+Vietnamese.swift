extension ParserWords {
  /// Whole lines, as swift-argument-parser 1.8 words them; the first that fits is taken.
  static let sentences: [(english: String, vietnamese: String)] = [
    (
      "Error: Unknown option '*'. Did you mean '*'?",
      "lỗi: không có tùy chọn “*”; có phải là “*”?"
    ),
    ("Error: Unknown option '*'", "lỗi: không có tùy chọn “*”"),
    ("Error: Missing value for '*'", "lỗi: thiếu giá trị của “*”"),
    ("Error: Missing expected argument '*'", "lỗi: thiếu “*”"),
    ("Error: Missing one of: '*'", "lỗi: thiếu một trong các tham số “*”"),
    ("Error: Missing required subcommand.", "lỗi: thiếu tên lệnh"),
    ("Error: Unexpected argument '*'", "lỗi: thừa tham số “*”"),
    ("Error: * unexpected arguments: '*'", "lỗi: thừa * tham số: “*”"),
    (
      "Error: The value '*' is invalid for '*'. Please provide one of *.",
      "lỗi: giá trị “*” không hợp với “*”; chọn một trong: *"
    ),
    (
      "Error: The value '*' is invalid for '*'. Please provide one of the following:",
      "lỗi: giá trị “*” không hợp với “*”; chọn một trong các giá trị sau:"
    ),
    ("Error: The value '*' is invalid for '*'", "lỗi: giá trị “*” không hợp với “*”"),
    (
      "Error: The option '*' does not take any value, but '*' was specified.",
      "lỗi: tùy chọn “*” không có giá trị, nhưng đã ghi “*”"
    ),
    (
      "Error: Value to be set with flag '*' had already been set with flag '*'",
      "lỗi: “*” trùng với “*” đã ghi trước"
    ),
    ("Error: Invalid option: *", "lỗi: tùy chọn “*” viết sai"),
    ("Error: *", "lỗi: *"),
    ("   or: Missing value for '*' in '*'", "   hoặc: thiếu giá trị của “*” trong “*”"),
    ("Help:  *", "Giải thích: *"),
    ("Usage: *", "Cách dùng: *"),
    ("  See '* <subcommand>' for detailed help.", "  Xem thêm: * <lệnh>"),
    ("  See '*' for more information.", "  Xem thêm: *"),
    ("OVERVIEW: *", "*"),
    ("USAGE: *", "CÁCH DÙNG: *"),
    ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "CÁC LỆNH:"),
    ("*Show the version.", "*In số phiên bản."),
    ("*Show help information.", "*In hướng dẫn này."),
    ("*Show subcommand help information.", "*In hướng dẫn của một lệnh."),
  ]

  /// Words within lines of help.
  static let phrases: [(english: String, vietnamese: String)] = [
    ("(values:", "(các giá trị:"), ("(default:", "(mặc định:"), ("default:", "mặc định:"),
    ("[<options>]", "[<tùy chọn>]"), ("<options>", "<tùy chọn>"), ("<subcommand>", "<lệnh>"),
    ("” or “", "” hoặc “"), ("” and “", "” hoặc “"),
  ]
}
