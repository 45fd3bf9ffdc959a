import Diagnostics

extension TemplateProblem {
  var vietnamese: Explanation {
    switch self {
    case .emptyFile:
      Explanation("tệp trống", hint: "chép lại tệp mẫu bằng lệnh report init")
    case .yamlSyntax(let detail):
      Explanation(
        "không đúng cú pháp YAML (\(detail))",
        hint: "kiểm tra dấu hai chấm, khoảng trắng đầu dòng và dấu nháy ở dòng này hoặc dòng trên")
    case .tabInYAML:
      Explanation("có phím Tab ở chỗ cần dấu cách", hint: "dùng dấu cách, không dùng phím Tab")
    case .noRoomForText(let key, let millimetres):
      Explanation(
        "“\(key)” chừa quá ít chỗ cho chữ trên trang A4",
        hint: "giảm lề để phần chữ còn ít nhất \(millimetres) mm mỗi chiều")
    case .duplicateKey(let key):
      Explanation("khóa “\(key)” viết hai lần", hint: "bỏ bớt một dòng")
    case .unknownKey(let key, let nearest, let known):
      Explanation(
        "không có khóa “\(key)”",
        hint: suggestion(nearest) ?? "các khóa dùng được: \(known.joined(separator: ", "))")
    case .missingKey(let key):
      Explanation("thiếu “\(key)” hoặc chưa ghi giá trị", hint: "thêm dòng “\(key): …”")
    case .wrongKind(let key, let expected):
      Explanation(
        "giá trị của “\(key)” phải là \(vietnameseName(expected))", hint: example(expected))
    case .unknownChoice(let value, let key, let allowed, let nearest):
      Explanation(
        "“\(value)” không dùng được cho “\(key)”",
        hint: suggestion(nearest) ?? "chọn một trong: \(allowed.joined(separator: ", "))")
    case .outOfRange(let key, let lowest, let highest):
      Explanation(
        "“\(key)” nằm ngoài khoảng cho phép", hint: "ghi một số từ \(lowest) đến \(highest)")
    case .emptyList(let key):
      Explanation("danh sách “\(key)” trống", hint: "ghi ít nhất một mục")
    case .duplicateName(let name, let first, let line):
      Explanation(
        "“\(name)” trùng với “\(first)”" + (line.map { " ở dòng \($0)" } ?? ""),
        hint: "mỗi tên hoặc tên gọi khác chỉ ghi một lần; khác nhau về chữ hoa, vị trí dấu thanh "
          + "(Hòa, Hoà) hay chữ viết tắt (X., TT., P.) vẫn là một tên")
    case .badCategoryKey(let key):
      Explanation(
        "không dùng được “\(key)” làm khóa của loại hình",
        hint:
          "chỉ dùng chữ thường không dấu, chữ số và dấu _ (ví dụ: thematic), không trùng các từ "
          + reservedCategoryKeys.joined(separator: ", "))
    case .unprintable(let key):
      Explanation(
        "“\(key)” có dấu xuống dòng hoặc ký tự không nhìn thấy được",
        hint: "gõ lại tên tệp, trên một dòng")
    case .unknownPlaceholder(let placeholder, let allowed):
      Explanation(
        "“\(placeholder)” không có trong mẫu tên tệp",
        hint: "dùng \(allowed.joined(separator: ", "))")
    default: vietnameseInTemplate
    }
  }

  private var vietnameseInTemplate: Explanation {
    switch self {
    case .unclosedTag:
      Explanation("thẻ “{{” không có “}}”", hint: "thêm “}}” trên cùng dòng")
    case .strayEnd(let name, let open?):
      Explanation(
        "“{{/\(name)}}” không khớp với phần đang mở “\(open)”", hint: "viết “{{/\(open)}}” trước")
    case .strayEnd(let name, nil):
      Explanation(
        "“{{/\(name)}}” không có phần mở", hint: "thêm “{{#\(name)}}” ở trước hoặc bỏ thẻ này")
    case .unclosedSection(let name):
      Explanation("phần “\(name)” chưa đóng", hint: "thêm “{{/\(name)}}” ở cuối phần")
    case .deepSections(let limit):
      Explanation("các phần {{#…}} lồng nhau quá \(limit) cấp", hint: "bỏ bớt phần lồng nhau")
    case .unsupportedTag(let tag):
      Explanation(
        "không dùng được thẻ “\(tag)” trong mẫu báo cáo",
        hint: "dùng {{tên}}, {{#tên}} … {{/tên}}, {{^tên}} … {{/tên}} hoặc {{! ghi chú }}")
    case .unknownVariable(let name, let nearest):
      Explanation(
        "không có biến “\(name)”",
        hint: suggestion(nearest) ?? "xem danh sách biến bằng lệnh report variables")
    case .variableGroup(let name, let names):
      Explanation(
        "“\(name)” là một nhóm biến, không phải một giá trị",
        hint: "ghi rõ một trong: " + names.map { "\(name).\($0)" }.joined(separator: ", "))
    case .sectionAsValue(let name):
      Explanation(
        "“\(name)” là điều kiện hoặc danh sách, không in ra được",
        hint: "viết {{#\(name)}} … {{/\(name)}}")
    case .valueAsSection(let name):
      Explanation(
        "“\(name)” là một giá trị, không dùng làm điều kiện được",
        hint: "viết {{\(name)}} để in giá trị")
    case .noFrontMatter:
      Explanation(
        "mẫu báo cáo không mở đầu bằng phần khai báo giữa hai dòng ---",
        hint: "ghi --- ở dòng đầu, các khóa kind, subject, …, rồi một dòng ---")
    case .html:
      Explanation(
        "không dùng được HTML trong mẫu", hint: "ghi chú cho người soạn thì viết {{! … }}")
    case .image:
      Explanation("không dùng được ảnh trong mẫu", hint: "vẽ biểu đồ bằng khối ```chart")
    case .outsideLink(let url):
      Explanation(
        "liên kết “\(url)” trỏ ra ngoài báo cáo",
        hint: "chỉ liên kết đến chỗ đã đặt tên trong báo cáo: [chữ](#tên), với {#tên} sau đề mục")
    case .unknownAnchor(let name, let nearest):
      Explanation(
        "không có chỗ nào tên “\(name)” để liên kết đến",
        hint: suggestion(nearest) ?? "đặt {#\(name)} sau một đề mục")
    case .deepHeading:
      Explanation("đề mục quá ba cấp", hint: "dùng #, ## hoặc ###")
    case .deepNesting(let limit):
      Explanation("danh sách hoặc trích dẫn lồng nhau quá \(limit) cấp", hint: "bỏ bớt cấp")
    case .unclosedBlock(let name):
      Explanation("khối “\(name)” chưa đóng", hint: "thêm một dòng ``` ở cuối khối")
    case .unknownBlock(let name, let nearest, let known):
      Explanation(
        "không có khối “\(name)”",
        hint: suggestion(nearest) ?? "các khối dùng được: \(known.joined(separator: ", "))")
    case .unsupportedMarkdown(let kind):
      Explanation(
        "mẫu báo cáo không dùng cách trình bày này (\(kind))",
        hint: "dùng đoạn văn, đề mục, danh sách một cấp, bảng và các khối")
    case .appendixLevel:
      Explanation("phụ lục phải là đề mục cấp 1", hint: "viết “# TÊN PHỤ LỤC {.appendix}”")
    case .unknownHeadingMark(let mark, let nearest):
      Explanation(
        "không dùng được “\(mark)” ở cuối đề mục",
        hint: suggestion(nearest)
          ?? "viết {.appendix} để mở đầu phụ lục, {#tên} để đặt tên cho đề mục, hoặc bỏ dấu ngoặc nhọn"
      )
    default: vietnameseInExhibits
    }
  }

  private var vietnameseInExhibits: Explanation {
    switch self {
    case .notInDataset(let name, let key, let dataset, let allowed, let nearest):
      Explanation(
        "“\(key): \(name)” không có trong số liệu “\(dataset)”",
        hint: suggestion(nearest) ?? "chọn một trong: \(allowed.joined(separator: ", "))")
    case .unknownMember(let name, let dimension, let nearest):
      Explanation(
        "“\(name)” không phải là một giá trị của “\(dimension)”",
        hint: suggestion(nearest) ?? "ghi đúng như trong report.yml")
    case .mixedCounts:
      Explanation(
        "biểu đồ cộng hoặc so sánh số người với số lượt người, là hai đại lượng khác nhau",
        hint:
          "dùng x: year với kind: small-bars hoặc grouped-bar, y: people hoặc attendances, hay chọn trong where: các loại hình cùng cách đếm"
      )
    case .wrongMeasure(let measure, let kind):
      Explanation(
        "biểu đồ “\(kind)” không vẽ được “\(measure)”",
        hint:
          "tỷ lệ vẽ bằng line, ranked-dot, small-lines, slope hoặc heat-map; số lượng vẽ bằng các loại cột hoặc slope"
      )
    case .sparklineWithoutColumns:
      Explanation(
        "“sparkline” vẽ diễn biến theo các cột của bảng, nhưng bảng không chia cột",
        hint: "thêm khóa “columns: year”")
    case .chartNameTwice(let name):
      Explanation("đã có biểu đồ tên “\(name)”", hint: "đặt tên khác cho biểu đồ này")
    case .seriesNeeded(let kind):
      Explanation(
        "biểu đồ “\(kind)” cần “series”", hint: "thêm dòng “series: category” hoặc “series: unit”")
    case .seriesNotUsed(let kind):
      Explanation(
        "biểu đồ “\(kind)” chỉ xếp hạng một dãy số", hint: "bỏ dòng series, hoặc dùng kind khác")
    case .timeNeeded(let kind):
      Explanation(
        "đường trong biểu đồ “\(kind)” nối các mốc thời gian, nên x phải là year hoặc month",
        hint: "để so sánh các đơn vị hoặc loại hình, dùng kind: ranked-dot")
    case .keyNotUsed(let key, let kind):
      Explanation("biểu đồ “\(kind)” không dùng “\(key)”", hint: "bỏ dòng \(key)")
    case .notPlanned(let name, let key, let allowed):
      Explanation(
        "biểu đồ “bullet” không vẽ được “\(key): \(name)”, vì kế hoạch năm không có số liệu ấy",
        hint: "chọn một trong: \(allowed.joined(separator: ", "))")
    case .noThreshold(let measure):
      Explanation(
        "“\(measure)” không có mức quy định",
        hint: "bỏ dòng reference, hoặc ghi một số phần trăm")
    default: Explanation(code)
    }
  }

  private func suggestion(_ nearest: String?) -> String? {
    nearest.map { "có phải là “\($0)”?" }
  }

  private func vietnameseName(_ kind: Kind) -> String {
    switch kind {
    case .text: "một dòng chữ"
    case .wholeNumber: "một số nguyên"
    case .number: "một số"
    case .yesOrNo: "true hoặc false"
    case .list: "một danh sách"
    case .mapping: "một nhóm khóa"
    case .day: "một ngày"
    case .month: "một tháng"
    case .percentage: "một tỷ lệ phần trăm từ 0 đến 100"
    }
  }

  private func example(_ kind: Kind) -> String? {
    switch kind {
    case .wholeNumber: "ví dụ: 2"
    case .number: "ví dụ: 12.5"
    case .list: "mỗi mục một dòng, mở đầu bằng “- ”"
    case .mapping: "mỗi khóa một dòng, thụt vào hai khoảng trắng"
    case .day: "ví dụ: 2022-01-05"
    case .month: "ví dụ: 2025-07"
    case .percentage: "ví dụ: 93.5"
    case .text, .yesOrNo: nil
    }
  }
}
