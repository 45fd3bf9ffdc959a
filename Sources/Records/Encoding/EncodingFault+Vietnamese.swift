import Diagnostics

extension EncodingFault {
  /// The wording where the fault shows in `text`, if that is known.
  func vietnamese(in text: String?) -> Explanation {
    let here = text.map(quoted) ?? "dòng này"
    let save = "lưu lại với kiểu “CSV UTF-8”"
    let hint = "mở tệp bằng Excel rồi \(save)"
    let again = "mở lại tệp gốc (bảng tính) rồi \(save)"
    let asItIs = "nếu dòng này không sai thì chạy với --encoding utf-8"
    return switch self {
    case .workbook: Explanation("đây là tệp bảng tính, không phải tệp CSV", hint: hint)
    case .webPage:
      Explanation("đây là trang web (HTML hoặc XML), không phải tệp CSV", hint: hint)
    case .pdf: Explanation("đây là tệp PDF, không phải tệp CSV", hint: again)
    case .archive:
      Explanation(
        "đây là tệp nén, không phải tệp CSV", hint: "giải nén rồi dùng tệp CSV ở bên trong")
    case .binary:
      Explanation(
        "đây không phải văn bản (có thể là tệp ảnh, chương trình, hoặc tệp đã hỏng)",
        hint: "tìm lại tệp đúng; bảng số liệu \(save)")
    case .nul:
      Explanation(
        "\(here) có ký tự rỗng (NUL): tệp không phải văn bản UTF-8, hoặc bị hỏng", hint: again)
    case .damagedUTF8:
      Explanation(
        "tệp là UTF-8 nhưng \(here) có ký tự không đọc được: tệp bị hỏng, hoặc ghép từ các tệp khác"
          + " bảng mã",
        hint: "sửa dòng này, hoặc \(again)")
    case .unknownEncoding(let candidates):
      Explanation(
        "tệp không phải UTF-8: từ dòng này có ký tự của một bảng mã cũ, "
          + (candidates.isEmpty
            ? "không rõ là bảng mã nào, hoặc tệp bị hỏng"
            : "có thể là \(candidates.map(\.name).joined(separator: " hoặc "))"),
        hint: "chuyển tệp sang Unicode (ví dụ bằng UniKey) rồi \(save); nếu biết bảng mã thì chạy"
          + " với "
          + (candidates.isEmpty ? [.tcvn3, .windows1258] : candidates)
          .map { "--encoding \($0.rawValue)" }.joined(separator: " hoặc "))
    case .notIn(let encoding, let isDeclared):
      Explanation(
        "dòng này có ký tự không có trong bảng mã \(encoding.name)",
        hint: isDeclared
          ? "sửa lại --encoding nếu ghi nhầm; nếu không thì tệp bị hỏng: \(again)"
          : "tệp bị hỏng: \(again)")
    case .mixedEncodings(let encoding):
      Explanation(
        "các dòng khác ở bảng mã \(encoding.name), riêng dòng này thì không",
        hint: "sửa dòng này, hoặc \(again)")
    case .noConverter(let encoding):
      Explanation("máy này không chuyển được bảng mã \(encoding.name)", hint: hint)
    case .garbled:
      Explanation(
        "\(here) có chữ bị đọc nhầm bảng mã rồi lưu lại (như “Bá»“i” thay cho “Bồi”), không khôi phục"
          + " nguyên vẹn được",
        hint: "gõ lại các chữ sai, hoặc \(again); \(asItIs)")
    case .oldLetters:
      Explanation(
        "\(here) có chữ của bảng mã cũ (như “Lo¹i h×nh” thay cho “Loại hình”) trong tệp Unicode",
        hint: "chuyển các chữ ấy sang Unicode (ví dụ bằng UniKey), hoặc gõ lại; \(asItIs)")
    case .vni:
      Explanation(
        "\(here) có chữ của bảng mã VNI (như “Coâng taùc” thay cho “Công tác”)",
        hint: "chuyển tệp gốc sang Unicode (ví dụ bằng UniKey, chọn bảng mã nguồn VNI Windows) rồi"
          + " \(save), hoặc gõ lại; \(asItIs)")
    case .lettersLost:
      Explanation(
        "\(here) có chữ bị thay bằng dấu hỏi (như “Lo?i hình”): tệp đã mất chữ khi lưu",
        hint: "\(again); \(asItIs)")
    case .replacementCharacter:
      Explanation(
        "\(here) có ký tự “\u{FFFD}”: tệp đã mất chữ khi lưu", hint: again)
    }
  }
}
