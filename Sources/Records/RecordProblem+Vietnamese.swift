import Diagnostics
import Quantities

extension RecordProblem {
  var vietnamese: Explanation {
    switch self {
    case .unreadableText(let fault, let text): fault.vietnamese(in: text)
    case .encodingAssumed(let encoding):
      Explanation(
        "tệp không phải UTF-8; xét theo chính tả thì tệp dùng bảng mã \(encoding.name) và đã được"
          + " đọc theo bảng mã đó",
        hint: "nếu đúng, chạy với --encoding \(encoding.rawValue) thì không còn cảnh báo này; tốt"
          + " nhất là chuyển tệp sang Unicode (UTF-8)")
    case .oldLettersRead(let encoding):
      Explanation(
        "tệp lưu ở dạng UTF-8 nhưng chữ còn theo bảng mã cũ \(encoding.name); đã đọc và chuyển sang"
          + " Unicode",
        hint: "kiểm tra lại các tên; tốt nhất là chuyển bảng tính gốc sang Unicode (ví dụ bằng"
          + " UniKey)")
    case .garbledTextRepaired(let times):
      Explanation(
        "tệp UTF-8 từng bị đọc nhầm bảng mã rồi lưu lại"
          + (times == 1 ? "" : " (\(times) lần)")
          + "; từ dòng này chữ sai đã được khôi phục nguyên vẹn",
        hint: "lưu lại tệp gốc với kiểu “CSV UTF-8”")
    case .emptyFile(let schema):
      Explanation(
        "tệp trống",
        hint: "dòng đầu ghi tên cột (\(headers(schema))), mỗi dòng sau ghi một bản ghi")
    case .noRows:
      Explanation(
        "tệp chỉ có dòng tên cột, chưa có số liệu", hint: "nhập số liệu từ dòng thứ hai")
    case .repeatedFile(let rows, let all, let earlier):
      Explanation(
        "\(rows) trong \(all) dòng của tệp đã có trong tệp \(quoted(earlier)) hoặc ở phía trên",
        hint: "nếu tệp này là bản sao của tệp kia thì chỉ giữ một tệp trong danh sách; "
          + "nếu dán nhầm hai lần thì xóa phần dán thừa")
    case .doubtfulDates(let eitherWay, let other):
      Explanation(
        "\(eitherWay) ngày trong tệp cũng có thể là tháng trước, ngày sau như ở tệp \(quoted(other))",
        hint: "kiểm tra xem cột ngày của tệp này có đúng thứ tự ngày/tháng/năm không")
    case .headerNotFound(_, _, .otherDelimiter(let byte)?):
      Explanation(
        "tên cột và các ô của bảng ngăn cách bằng \(delimiterName(byte, in: .vietnamese)), là dấu"
          + " không dùng được",
        hint: "lưu lại bảng với kiểu “CSV UTF-8”, các ô ngăn cách bằng dấu phẩy, dấu chấm phẩy hoặc"
          + " tab")
    case .headerNotFound(_, _, .quotedLine?):
      Explanation(
        "cả dòng tên cột nằm trong một cặp dấu ngoặc kép (\") nên chỉ là một ô",
        hint: "lưu lại bảng gốc với kiểu “CSV UTF-8”, hoặc bỏ dấu \" ở đầu và cuối các dòng")
    case .headerNotFound(let schema, let found, nil):
      Explanation(
        "trong \(HeaderSearch.depth) dòng đầu không thấy dòng tên cột; dòng giống nhất ghi "
          + quoted(found.joined(separator: " | ")),
        hint: "dòng đầu phải ghi tên cột (\(headers(schema))); nếu đã có, dùng "
          + "--delimiter hoặc --encoding, hoặc lưu lại bảng với kiểu “CSV UTF-8”")
    case .monthFirstHeader(let title):
      Explanation(
        "cột \(quoted(title)) ghi tháng trước, ngày sau",
        hint: "ghi lại ngày theo thứ tự ngày/tháng/năm và đặt tên cột là Ngày")
    case .largeUnit(let title):
      Explanation(
        "\(quoted(title)): số liệu tính theo nghìn, trăm… chứ không phải từng người, từng lớp",
        hint: "ghi số nguyên theo người, lượt, lớp rồi bỏ cụm từ này")
    case .notARecord(let text):
      Explanation(
        "dòng này không có ngày, tên và số như một dòng số liệu, chỉ có \(quoted(text))…",
        hint: "nếu là tiêu đề, dòng đánh số cột hay chữ ký thì xóa; nếu là số liệu thì điền cho đủ")
    case .likelyTotal(let text?):
      Explanation(
        "dòng \(quoted(text)) có số nhưng không có ngày và tên như một dòng số liệu: có vẻ là dòng tổng",
        hint:
          "nếu là dòng tổng thì ghi “Tổng cộng” thay cho \(quoted(text)); nếu không phải thì xóa dòng"
      )
    case .likelyTotal(nil):
      Explanation(
        "dòng này chỉ có số, không có ngày và tên như một dòng số liệu: có vẻ là dòng tổng",
        hint:
          "nếu là dòng tổng thì ghi “Tổng cộng” vào ô đầu; nếu không phải thì xóa hoặc điền đủ dòng"
      )
    case .splitCount(let text, let next?):
      Explanation(
        "\(quoted(text)) nằm trong hai ô: không rõ là một số bị dấu phẩy tách đôi hay là hai ô",
        hint:
          "nếu là một số thì gõ lại liền nhau; nếu ô sau đúng là của cột \(quoted(next)) thì đặt ô"
          + " ấy trong dấu ngoặc kép \"…\" hoặc ghi thêm chữ")
    case .splitCount(let text, nil):
      Explanation(
        "\(quoted(text)) nằm trong hai ô mà dòng này thừa ô: có thể là một số bị dấu phẩy tách đôi",
        hint: "nếu đúng là một số thì gõ lại liền nhau; nếu không thì xóa ô thừa")
    case .spaceBeforeQuote:
      Explanation(
        "trước dấu ngoặc kép (\") mở ô này có dấu cách, nên dấu ngoặc kép không giữ được cả ô và ô bị"
          + " cắt ra",
        hint: "xóa dấu cách đứng trước dấu \"")
    case .quotedLine:
      Explanation(
        "cả dòng này nằm trong một cặp dấu ngoặc kép (\") nên chỉ là một ô",
        hint: "bỏ dấu \" ở đầu và cuối dòng, hoặc lưu lại bảng gốc với kiểu “CSV UTF-8”")
    case .otherDelimiter(let found, let header):
      Explanation(
        "các ô của dòng này ngăn cách bằng \(delimiterName(found, in: .vietnamese)), còn dòng tên cột"
          + " ngăn cách bằng \(delimiterName(header, in: .vietnamese))",
        hint: "cả tệp phải dùng một dấu ngăn cách: lưu lại bảng gốc với kiểu “CSV UTF-8”, hoặc sửa"
          + " dòng này")
    case .classesNotHeld(let category):
      Explanation(
        "có số lớp, nhưng report.yml ghi loại hình \(quoted(category)) không mở lớp",
        hint: "xóa ô này, sửa loại hình, hoặc bỏ “holds-classes: no” trong report.yml")
    case .longText(let cell, let characters):
      Explanation(
        "\(cell.vietnamese): dài \(characters) ký tự (nhiều nhất là \(NameIndex.longestName))",
        hint: "viết gọn lại; phần diễn giải để ở cột ghi chú")
    case .unprintable(let cell, let scalar):
      Explanation(
        "\(cell.vietnamese): có ký tự \(quoted(String(scalar))) mà phông chữ của báo cáo không có",
        hint: "gõ lại bằng chữ tiếng Việt và các dấu thông thường")
    case .endlessLine(let megabytes):
      Explanation(
        "dòng này dài hơn \(megabytes) megabyte, không bảng nào có dòng dài như vậy",
        hint: "lưu lại bảng ở dạng CSV; có thể đây là tệp loại khác")
    case .emptyLines(let megabytes):
      Explanation(
        "tệp có hơn \(megabytes) megabyte dòng trống liền nhau",
        hint: "xóa các dòng trống, lưu lại bảng ở dạng CSV; có thể tệp đã hỏng")
    case .unknownDateOrder(let eitherWay):
      Explanation(
        "trong tệp có ngày ghi tháng trước, ngày sau nên không dùng được ngày nào của tệp; "
          + (eitherWay == 0
            ? "không có dòng nào đọc được theo cả hai cách"
            : "\(eitherWay) dòng đọc được theo cả hai cách"),
        hint:
          "ghi lại cột ngày của cả tệp theo thứ tự ngày/tháng/năm (dd/mm/yyyy); nếu chỉ gõ nhầm ở"
          + " các ô đã báo lỗi thì sửa các ô ấy")
    case .unreadColumn(let title, let column):
      Explanation(
        "cột \(quoted(title)) không được đọc; tệp không có cột "
          + quoted(column.header(in: .vietnamese)),
        hint:
          "nếu chính là cột này thì đổi tên cột thành \(quoted(column.header(in: .vietnamese))); "
          + "nếu không phải thì không cần sửa")
    case .missingColumn(let column, let found, let nearest):
      missing(column, found: found, nearest: nearest)
    case .repeatedColumn(let column, let title, let earlierField):
      Explanation(
        "cột \(quoted(title)) trùng với cột thứ \(earlierField): cả hai đều là cột "
          + quoted(column.header(in: .vietnamese)),
        hint: "xóa hoặc đổi tên một trong hai cột")
    case .headerInTwoRows(let lines):
      Explanation(
        "tên cột nằm trên hai dòng (dòng \(lines.lowerBound) và dòng \(lines.upperBound)), thường là"
          + " do gộp ô",
        hint: "bỏ gộp ô trong bảng tính, ghi tên tất cả các cột trên cùng một dòng")
    case .unclosedQuote:
      Explanation(
        "ô này mở bằng dấu ngoặc kép (\") nhưng không có dấu đóng",
        hint: "thêm dấu \" vào cuối ô, hoặc bỏ dấu \" ở đầu ô")
    case .lineEndInCell(let lines):
      Explanation(
        "ô này kéo dài từ dòng \(lines.lowerBound) đến dòng \(lines.upperBound), thường là do thừa"
          + " một dấu ngoặc kép (\")",
        hint: "bỏ dấu \" thừa ở dòng \(lines.lowerBound) hoặc dòng \(lines.upperBound); nếu ô có"
          + " xuống dòng thì viết lại trên một dòng")
    case .textAfterQuote:
      Explanation(
        "sau dấu ngoặc kép (\") đóng ô vẫn còn chữ",
        hint: "dấu \" nằm trong nội dung thì gõ hai lần (\"\"); dấu \" đóng ô phải ở cuối ô")
    case .shortRow(let fields, let columns, let missing, let mayBeEmpty):
      Explanation(
        "dòng này có \(fields) ô mà bảng có \(columns) cột: thiếu từ cột \(quoted(missing))",
        hint: mayBeEmpty
          ? "các ô thiếu được coi là để trống; nếu có số liệu thì điền vào"
          : "điền các ô còn thiếu; ô không có số liệu thì để trống nhưng vẫn giữ dấu ngăn cách")
    case .longRow(let fields, let columns, let text):
      Explanation(
        "dòng này có \(fields) ô mà bảng chỉ có \(columns) cột: thừa từ ô ghi \(quoted(text))",
        hint: "nếu nội dung một ô có dấu ngăn cách (như dấu phẩy) thì đặt cả ô trong dấu ngoặc"
          + " kép \"…\"")
    case .repeatedRow(let earlier):
      Explanation(
        "dòng này giống hệt dòng \(earlier.line ?? 0) của tệp \(earlier.file)",
        hint: "nếu nhập trùng thì xóa một dòng; nếu đúng là hai lần thì để nguyên")
    case .repeatedPlan(let year, let category, let earlier):
      Explanation(
        "loại hình \(quoted(category)) đã có kế hoạch năm \(year) ở dòng \(earlier.line ?? 0) của"
          + " tệp \(earlier.file)",
        hint: "mỗi năm mỗi loại hình chỉ ghi một dòng; nếu là hai phần của một kế hoạch thì ghi số"
          + " cộng")
    case .emptyCell(let header):
      Explanation("ô \(quoted(header)) để trống", hint: "điền ô này")
    case .mergedCell(let header, let above):
      Explanation(
        "ô \(quoted(header)) để trống, có thể do gộp với ô phía trên (ghi \(quoted(above)))",
        hint: "bỏ gộp ô trong bảng tính rồi điền đủ từng dòng")
    case .spreadsheetFault(let cell, let fault): fault.vietnamese(cell)
    case .faultyCount(let cell, let fault): fault.vietnamese(cell)
    case .faultyDate(let cell, let fault): fault.vietnamese(cell)
    case .shortYear(let cell, let day):
      Explanation(
        "\(cell.vietnamese): được hiểu là ngày \(DateFormat.short(day))",
        hint: "gõ đủ bốn chữ số của năm")
    case .serialDate(let cell, let day):
      Explanation(
        "\(cell.vietnamese): đây là ngày ở dạng số của bảng tính, được hiểu là ngày"
          + " \(DateFormat.short(day))",
        hint: "định dạng cột là ngày (dd/mm/yyyy) trong bảng tính rồi lưu lại tệp CSV")
    case .faultyYear(let cell, .unlikelyYear(let year)):
      DateFault.unlikelyYear(year).vietnamese(cell)
    case .faultyYear(let cell, _):
      Explanation(
        "\(cell.vietnamese): không phải là năm", hint: "gõ đủ bốn chữ số, ví dụ 2021")
    case .faultyMonth(let cell):
      Explanation("\(cell.vietnamese): không phải là tháng", hint: "gõ một số từ 1 đến 12")
    case .strayQuote(let cell):
      Explanation(
        "\(cell.vietnamese): thừa hoặc thiếu một dấu ngoặc kép (\")",
        hint: "bỏ dấu \" thừa, hoặc thêm dấu \" còn thiếu")
    case .unlistedUnit(let cell, let nearest): unlisted("đơn vị", cell, nearest: nearest)
    case .ambiguousUnit(let cell, let names):
      Explanation(
        "\(cell.vietnamese): có thể là \(names.map(quoted).joined(separator: " hoặc "))",
        hint: "ghi rõ là đơn vị nào")
    case .endedUnit(let cell, let end, let successor, let month):
      Explanation(
        "\(cell.vietnamese): từ tháng \(DateFormat.short(end)) không còn đơn vị này",
        hint: "dòng của tháng \(DateFormat.short(month)) ghi đơn vị \(quoted(successor)); nếu đơn"
          + " vị vẫn còn thì sửa mục “succeeds” hoặc “since” trong report.yml")
    case .unitNotYet(let cell, let since, let predecessors):
      Explanation(
        "\(cell.vietnamese): đến tháng \(DateFormat.short(since)) mới có đơn vị này",
        hint: predecessors.isEmpty
          ? "sửa lại ngày hoặc đơn vị; nếu trước đó đã có đơn vị cùng tên thì ghi tên ấy vào mục"
            + " “succeeds” của đơn vị này trong report.yml"
          : "dòng của các tháng trước đó ghi đơn vị cũ: "
            + predecessors.map(quoted).joined(separator: ", "))
    case .misplacedTotal(let cell):
      Explanation(
        "\(cell.vietnamese) như dòng tổng, nhưng dòng này có ngày và các tên như một dòng số liệu",
        hint: "nếu là dòng tổng thì để trống ô ngày; nếu không phải thì sửa lại ô này")
    case .unlistedCategory(let cell, let nearest): unlisted("loại hình", cell, nearest: nearest)
    case .unknownFormat(let cell):
      Explanation(
        "\(cell.vietnamese): không phải “Trực tiếp” hay “Trực tuyến”",
        hint: "ghi một trong hai hình thức ấy, hoặc để trống")
    case .contradictedDate(let cell, let month, let day):
      Explanation(
        "\(cell.vietnamese), nhưng ngày của dòng này là"
          + " \(day.map(DateFormat.short) ?? DateFormat.short(month))",
        hint: "sửa ô này hoặc sửa ngày cho khớp nhau")
    case .emptyPlan(let year, let category):
      Explanation(
        "kế hoạch năm \(year) của loại hình \(quoted(category)) không ghi số nào",
        hint: "ghi số lớp hoặc số học viên của kế hoạch; không có kế hoạch thì xóa dòng")
    case .attendedAboveRequired(let attended, let required):
      Explanation(
        "số đã học (\(attended)) lớn hơn số phải học (\(required))",
        hint: "kiểm tra lại hai ô này; số đã học chỉ tính trong số phải học")
    case .reportsAboveAttended(let reports, let attended):
      Explanation(
        "số bài thu hoạch (\(reports)) lớn hơn số đã học (\(attended))",
        hint: "kiểm tra lại hai ô này; mỗi người đã học tính nhiều nhất một bài")
    case .faultyRate(let cell):
      Explanation(
        "\(cell.vietnamese): không phải là tỷ lệ", hint: "gõ 93,5% hoặc 2909/3044, hoặc để trống")
    case .rateWithoutCounts(let cell):
      Explanation(
        "\(cell.vietnamese): chỉ có tỷ lệ, không có số người",
        hint: "ghi cả hai số, ví dụ 2909/3044, hoặc thêm các cột ghi số người")
    case .wrongRate(let cell, let part, let whole):
      Explanation(
        "\(cell.vietnamese): không khớp với số liệu của dòng này, "
          + "\(part)/\(whole)\(percentage(part, of: whole, vietnamese: true))",
        hint: "kiểm tra lại tỷ lệ và hai số liệu ấy")
    case .wrongTotal(let header, let stated, let computed, let rows):
      Explanation(
        "dòng tổng ghi \(quoted(header)) là \(stated), nhưng cộng \(text(rows)) lại được \(computed)",
        hint:
          "kiểm tra lại dòng tổng và các dòng được cộng; nếu đây là tổng của số liệu khác thì xóa"
          + " dòng này")
    }
  }

  private func text(_ rows: TotalledRows) -> String {
    switch rows {
    case .above: "các dòng phía trên"
    case .below: "các dòng phía dưới"
    case .between(let first, let last): "các dòng ở giữa dòng \(first) và dòng \(last)"
    }
  }

  private func headers(_ schema: Schema) -> String {
    let time: [Column] = schema.time == .year ? [.year] : [.date]
    return (time + schema.required).map { $0.header(in: .vietnamese) }.joined(separator: ", ")
  }

  private func missing(_ column: Column, found: [String], nearest: String?) -> Explanation {
    let name = quoted(column.header(in: .vietnamese))
    let instead = column == .date ? " (hoặc hai cột “Năm” và “Tháng”)" : ""
    let others = found.filter { !$0.isEmpty }.map(quoted).joined(separator: ", ")
    return Explanation(
      "thiếu cột \(name)\(instead); dòng tên cột chỉ có: \(others.isEmpty ? "(trống)" : others)",
      hint: nearest.map { "nếu \(quoted($0)) chính là cột này thì đổi tên thành \(name)" }
        ?? "thêm cột \(name), hoặc nếu một cột trên đây chính là cột này thì đổi tên cột đó")
  }

  private func unlisted(_ kind: String, _ cell: WrittenCell, nearest: String?) -> Explanation {
    let add = "bổ sung vào danh sách \(kind) trong report.yml"
    return Explanation(
      "\(cell.vietnamese): không có trong danh sách \(kind)",
      hint: nearest.map {
        "nếu là \(quoted($0)) thì sửa lại ô này; nếu là \(kind) mới hoặc cách viết khác thì \(add)"
      } ?? "sửa lại ô này, hoặc \(add)")
  }
}
