import Diagnostics
import Quantities

extension WrittenCell {
  var vietnamese: String { "ô \(quoted(header)) ghi \(quoted(text))" }
}

extension SpreadsheetFault {
  func vietnamese(_ cell: WrittenCell) -> Explanation {
    switch self {
    case .failedFormula:
      Explanation(
        "\(cell.vietnamese): công thức trong bảng tính bị lỗi",
        hint: "sửa công thức trong bảng tính rồi lưu lại tệp CSV")
    case .narrowColumn:
      Explanation(
        "\(cell.vietnamese): cột trong bảng tính hẹp quá nên giá trị không ghi được ra tệp",
        hint: "kéo rộng cột trong bảng tính rồi lưu lại tệp CSV")
    }
  }
}

extension CountFault {
  func vietnamese(_ cell: WrittenCell) -> Explanation {
    let retype = "gõ lại số nguyên, ví dụ 1900 hoặc 1.900"
    return switch self {
    case .ambiguousComma(let whole, let fraction?):
      Explanation("\(cell.vietnamese): không rõ là \(whole) hay \(fraction)", hint: retype)
    case .ambiguousComma(let whole, nil):
      Explanation(
        "\(cell.vietnamese): dấu phẩy không dùng để ngăn hàng nghìn",
        hint: "nếu đúng là số ấy thì gõ lại \(whole)")
    case .notWhole: Explanation("\(cell.vietnamese): không phải số nguyên", hint: retype)
    case .zeroFraction(let whole):
      Explanation(
        "\(cell.vietnamese): số đếm không ghi phần thập phân",
        hint: "nếu đúng là \(whole) thì gõ lại \(whole)")
    case .negative:
      Explanation("\(cell.vietnamese): không được là số âm", hint: "gõ lại số nguyên từ 0 trở lên")
    case .tooLarge:
      Explanation(
        "\(cell.vietnamese): số quá lớn (nhiều nhất là 999.999.999)",
        hint: "kiểm tra xem có gõ thừa chữ số không")
    case .notANumber: Explanation("\(cell.vietnamese): không phải là số", hint: retype)
    }
  }
}

extension DateFault {
  func vietnamese(_ cell: WrittenCell) -> Explanation {
    let retype = "gõ ngày/tháng/năm, ví dụ 05/01/2021"
    return switch self {
    case .notADate: Explanation("\(cell.vietnamese): không phải là ngày tháng", hint: retype)
    case .noSuchMonth(let month):
      Explanation(
        "\(cell.vietnamese): không có tháng \(month)", hint: "kiểm tra lại ngày, tháng, năm")
    case .monthFirst(let month):
      Explanation(
        "\(cell.vietnamese): không có tháng \(month)",
        hint: "ghi ngày trước, tháng sau: \(retype)")
    case .noSuchDay:
      Explanation(
        "\(cell.vietnamese): không có ngày này trong lịch",
        hint: "kiểm tra lại ngày, tháng, năm")
    case .unlikelyYear(let year):
      Explanation(
        "\(cell.vietnamese): năm \(year) không hợp lý",
        hint: "gõ lại năm; chỉ nhận năm từ \(Self.plausibleYears.lowerBound) đến"
          + " \(Self.plausibleYears.upperBound)")
    case .shortYear:
      Explanation("\(cell.vietnamese): năm phải đủ bốn chữ số", hint: retype)
    case .timeOfDay:
      Explanation("\(cell.vietnamese): ngày có kèm giờ", hint: "bỏ phần giờ, chỉ \(retype)")
    }
  }
}
