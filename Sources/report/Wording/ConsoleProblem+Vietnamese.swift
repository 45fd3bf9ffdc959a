import Diagnostics

extension ConsoleProblem {
  var vietnamese: Explanation {
    switch self {
    case .noConfiguration(let folder):
      Explanation(
        "thư mục “\(folder)” không có tệp report.yml",
        hint:
          "chuyển vào thư mục làm việc, chỉ ra bằng -C, hoặc tạo mới bằng lệnh: report init \(folder)"
      )
    case .noInput(let pattern):
      Explanation(
        "không có tệp nào khớp với “\(pattern)”",
        hint: "kiểm tra lại tên tệp, hoặc mục “inputs” trong report.yml")
    case .unreadable(let path, let reason):
      Explanation(
        "không đọc được “\(path)”: \(reason.text(in: .vietnamese))",
        hint: "kiểm tra tệp có tồn tại và có quyền đọc")
    case .cannotCreate(let path, let reason):
      Explanation(
        "không tạo được “\(path)”: \(reason.text(in: .vietnamese))",
        hint: "kiểm tra thư mục có tồn tại và có quyền ghi; tệp cũ ở đó (nếu có) còn nguyên")
    case .cannotWrite(let path, let reason):
      Explanation(
        "không ghi được “\(path)”: \(reason.text(in: .vietnamese))",
        hint: "giải phóng dung lượng hoặc chọn ổ đĩa khác; tệp cũ ở đó (nếu có) còn nguyên")
    case .cannotSend(let path, let reason):
      Explanation(
        "không ghi được ra \(path.map { "“\($0)”" } ?? "đầu ra chuẩn"): \(reason.text(in: .vietnamese))",
        hint: "xem chương trình nhận có còn chạy và còn chỗ ghi không")
    case .notAFile(let path, let kind):
      Explanation(
        "“\(path)” là \(kind.name(in: .vietnamese)), không phải là tệp",
        hint: "bỏ đi và đặt tệp vào đó, hoặc ghi tên tệp khác")
    case .danglingLink(let path, let target):
      Explanation(
        "“\(path)” là liên kết trỏ đến “\(target)”, nhưng ở đó không có gì",
        hint: "xóa liên kết, hoặc đặt tệp vào nơi nó trỏ đến")
    case .fileTwice(let path, let earlier):
      Explanation(
        "“\(path)” và “\(earlier)” là cùng một tệp",
        hint: "mỗi tệp chỉ ghi một lần, nếu không số liệu sẽ bị tính hai lần")
    case .changed(let path):
      Explanation(
        "“\(path)” bị thay đổi trong khi đang đọc", hint: "chờ lưu xong tệp rồi chạy lại lệnh")
    case .outside(let path):
      Explanation(
        "“\(path)” không nằm trong thư mục làm việc",
        hint: "chép tệp vào thư mục làm việc; tệp ở nơi khác phải ghi ngay trên dòng lệnh")
    case .busy(let owner?):
      Explanation(
        "thư mục làm việc này đang có một lượt chạy khác: tiến trình \(owner.process)"
          + (owner.start.map { ", bắt đầu lúc \($0)" } ?? ""),
        hint: "chờ lượt ấy kết thúc; lệnh này chưa đọc, chưa ghi gì")
    case .busy(nil):
      Explanation(
        "thư mục làm việc này đang có một lượt chạy khác, không thấy được từ máy này",
        hint: "chờ lượt ấy kết thúc; lệnh này chưa đọc, chưa ghi gì")
    case .interrupted(let number):
      Explanation(
        "bị dừng bởi tín hiệu \(number)", hint: "không có tệp nào ghi dở; chạy lại lệnh khi cần")
    case .onlyWithEach:
      Explanation("có --shard hoặc --jobs mà không có --each", hint: "thêm --each unit")
    case .notAShard(let text):
      Explanation(
        "--shard ghi “\(text)”", hint: "ghi 1/4 là phần thứ nhất trong bốn phần, cho đến 4/4")
    case .noJobs(let jobs):
      Explanation("--jobs ghi \(jobs)", hint: "ghi số báo cáo lập cùng lúc, ít nhất là 1")
    case .eachNeedsFiles:
      Explanation(
        "các báo cáo của --each không thể ghi chung vào một chỗ",
        hint: "ghi tên một thư mục ở --output")
    case .eachWithoutMail:
      Explanation("có cả --each và --email", hint: "bỏ một trong hai")
    case .eachWithoutRecords:
      Explanation(
        "có cả --each và --attach-records",
        hint: "bỏ một trong hai: báo cáo của một đơn vị không kèm số liệu của đơn vị khác")
    case .outputIsInput(let path):
      Explanation(
        "“\(path)” là tệp dùng để lập báo cáo, không được ghi đè",
        hint: "đặt tên khác cho tệp kết quả: --output, --email hoặc mục output trong report.yml")
    case .processLost:
      Explanation(
        "tiến trình lập báo cáo này bị dừng giữa chừng",
        hint: "xem máy có thiếu bộ nhớ không; lập từng báo cáo một bằng --jobs 1")
    case .notUTF8(let path):
      Explanation("“\(path)” không phải là văn bản UTF-8", hint: "lưu lại tệp với bảng mã UTF-8")
    case .cannotSettle(let path, let reason):
      Explanation(
        "đã ghi “\(path)” nhưng ổ đĩa chưa xác nhận: \(reason.text(in: .vietnamese))",
        hint: "mở báo cáo xem có đủ trang không, hoặc lập lại")
    case .cannotMakeFolder(let path, let reason):
      Explanation(
        "không tạo được thư mục “\(path)”: \(reason.text(in: .vietnamese))",
        hint: "chọn nơi có quyền ghi")
    case .notInstalled:
      Explanation(
        "không tìm thấy thư mục Templates và Fonts đi kèm chương trình",
        hint: "cài lại report, hoặc ghi đường dẫn vào biến REPORT_SHARE")
    case .badShare(let path):
      Explanation(
        "biến REPORT_SHARE ghi “\(path)”, nơi không có đủ Templates/styles và Fonts/fonts.conf",
        hint: "sửa lại, hoặc bỏ biến này để dùng những gì đi kèm chương trình")
    case .unknownStyle(let name, let nearest):
      Explanation(
        "không có thể thức nào tên là “\(name)”",
        hint: nearest.map { "có phải là “\($0)”?" } ?? "xem thư mục Templates/styles")
    case .unknownTemplate(let name):
      Explanation(
        "không có mẫu báo cáo “\(name)”",
        hint: "ghi tên tệp mẫu, hoặc bỏ mục “template” trong report.yml")
    case .notAMonth(let option, let text):
      Explanation("\(option) ghi “\(text)”, không phải là tháng", hint: "ghi theo dạng 2021-12")
    case .notADay(let option, let text):
      Explanation("\(option) ghi “\(text)”, không phải là ngày", hint: "ghi theo dạng 2022-01-05")
    case .unlikelyYear(let option, let text, let years):
      Explanation(
        "\(option) ghi “\(text)”, thời gian không thể có số liệu",
        hint: "ghi năm từ \(years.lowerBound) đến \(years.upperBound)")
    case .windowReversed:
      Explanation("--from sau --to", hint: "ghi tháng sớm hơn ở --from")
    case .windowHalfGiven:
      Explanation("chỉ có một trong hai --from và --to", hint: "ghi cả hai, hoặc bỏ cả hai")
    case .windowTwice:
      Explanation(
        "đã có --from và --to mà còn ghi --month", hint: "--to chính là tháng báo cáo: bỏ --month")
    case .termNotBegun(let month):
      Explanation(
        "tháng báo cáo \(month) trước tháng đầu của nhiệm kỳ ghi ở “window” trong report.yml",
        hint: "chọn tháng khác bằng --month, hoặc ghi giai đoạn bằng --from và --to")
    case .windowTooLong(let years):
      Explanation("giai đoạn dài \(years) năm", hint: "chọn nhiều nhất 50 năm")
    case .issuedTooEarly(let issued, let month):
      Explanation(
        "ngày ban hành \(issued) trước tháng báo cáo \(month)",
        hint: "kiểm tra lại --issued, hoặc mục “issued” trong report.yml")
    case .notACondition(let text):
      Explanation("“\(text)” không phải là điều kiện", hint: "ghi ví dụ unit=\"Xã Thanh Quân\"")
    case .alreadyThere(let path):
      Explanation("đã có “\(path)”", hint: "chọn một thư mục trống; chưa có gì bị thay đổi")
    case .more(let count, let shown, let severity, let areAll):
      Explanation(
        "… và \(count) \(severity == .error ? "lỗi" : "cảnh báo") cùng loại nữa",
        hint: areAll
          ? "sửa \(shown) chỗ đầu trước; có thể tất cả do cùng một nguyên nhân"
          : "hiện \(shown) chỗ đầu; “report check --all” để xem thêm")
    case .pictureEnding(let path, let known, nil):
      Explanation(
        "tên tệp “\(path)” không cho biết phải ghi loại ảnh nào",
        hint: "đặt đuôi tệp là \(known.joined(separator: " hoặc ")), hoặc ghi ra đầu ra chuẩn: -o -"
      )
    case .pictureEnding(let path, _, let wanted?):
      Explanation(
        "tên tệp “\(path)” không đúng với loại ảnh cần ghi là \(wanted)",
        hint: "đặt đuôi tệp là .\(wanted), hoặc đổi --format")
    case .noChartNamed(let charts):
      Explanation(
        "chưa ghi tên biểu đồ",
        hint: charts.isEmpty
          ? "báo cáo này không có biểu đồ"
          : "ghi tên hoặc số thứ tự của một biểu đồ:" + lines(charts))
    case .chartIsTable(let name, let charts):
      Explanation(
        "“\(name)” là bảng (heat-map cũng là bảng), không vẽ riêng thành hình được",
        hint: "lấy bảng trong tệp PDF, hoặc in số liệu bằng report summary --format csv"
          + (charts.isEmpty ? "" : "; các biểu đồ:" + lines(charts)))
    case .unknownChart(let name, let nearest, let charts):
      Explanation(
        "báo cáo không có biểu đồ “\(name)”",
        hint: (nearest.map { "có phải là “\($0)”? " } ?? "")
          + (charts.isEmpty ? "báo cáo này không có biểu đồ" : "các biểu đồ:" + lines(charts)))
    case .pagesLeftOver(let first, let last, let count):
      Explanation(
        count == 1
          ? "“\(first)” là ảnh của một báo cáo cũ dài hơn"
          : "\(count) ảnh “\(first)” … “\(last)” là của một báo cáo cũ dài hơn",
        hint: "xóa đi: báo cáo vừa lập không có \(count == 1 ? "trang" : "các trang") này")
    case .picturesNeedAFile:
      Explanation(
        "báo cáo nhiều trang không thể ghi dạng ảnh ra đầu ra chuẩn",
        hint: "ghi tên tệp: --output trang.png sẽ cho trang-01.png, trang-02.png …")
    case .quietAndVerbose:
      Explanation("có cả --quiet và --verbose", hint: "bỏ một trong hai")
    case .emailToWithoutEmail:
      Explanation("có --email-to mà không có --email", hint: "ghi tên tệp thư: --email thu.eml")
    case .emailNeedsPDF:
      Explanation(
        "thư chỉ đính kèm báo cáo PDF, không đính kèm ảnh", hint: "bỏ --format hoặc bỏ --email")
    case .sameOutput(let path):
      Explanation("báo cáo và thư cùng ghi vào “\(path)”", hint: "đặt tên khác cho thư")
    case .notAnAddress(let text):
      Explanation(
        "“\(text)” không phải là địa chỉ thư điện tử",
        hint:
          "ghi vanphong@nhuxuan.gov.vn hoặc 'Văn phòng <vanphong@nhuxuan.gov.vn>'; tên có dấu phẩy"
          + " thì đặt trong dấu ngoặc kép: '\"Nguyễn, Văn A\" <a@nhuxuan.gov.vn>'")
    case .cannotWriteDraft(let path, let reason):
      Explanation(
        "đã lập báo cáo nhưng không ghi được thư “\(path)”: \(reason.text(in: .vietnamese))",
        hint: "chọn thư mục có quyền ghi, hoặc tự đính kèm báo cáo vào thư")
    case .largeDraft(let path, let tenths):
      Explanation(
        "thư “\(path)” nặng \(tenths / 10),\(tenths % 10) MB; nhiều máy chủ thư không nhận quá 10 MB",
        hint: "gửi đường dẫn tải báo cáo, hoặc hỏi nơi nhận giới hạn dung lượng thư")
    case .notAMonthlyTime(let day, let clock):
      Explanation(
        "không phải tháng nào cũng có ngày \(day), giờ \(clock)",
        hint: "ghi ngày từ 1 đến 28, giờ theo dạng 06:00")
    case .notEachMonth:
      Explanation(
        "báo cáo theo lịch luôn là của tháng trước, trong thư mục ghi ở -C",
        hint: "bỏ --month, --from, --to và -C ở sau --")
    case .issuedEachMonth:
      Explanation(
        "--issued làm báo cáo tháng nào cũng mang cùng một ngày ban hành",
        hint: "bỏ đi: báo cáo chừa chỗ để ghi ngày bằng bút")
    case .nothingKept(let option):
      Explanation(
        "có “\(option)” thì lượt chạy theo lịch không để lại báo cáo nào",
        hint: "bỏ đi, hoặc ghi tên một tệp")
    case .leavesWorkspace(let path):
      Explanation(
        "“\(path)” dẫn ra ngoài thư mục làm việc",
        hint: "ghi tên trong thư mục làm việc, hoặc đường dẫn đầy đủ như /srv/bao-cao/bao-cao.pdf")
    case .folderMissing(let path):
      Explanation(
        "không có thư mục “\(path)”",
        hint: "tạo thư mục trước, cho chủ thư mục làm việc quyền ghi vào đó")
    case .temporary(let path):
      Explanation(
        "“\(path)” nằm trong thư mục tạm, dịch vụ của systemd không thấy được",
        hint: "chuyển đến nơi lâu dài như /srv, hoặc dùng: report schedule cron")
    case .notSchedulable(let path):
      Explanation(
        "không đặt lịch được cho “\(path)”",
        hint: "đổi tên thư mục có dấu xuống dòng hoặc không phải UTF-8")
    case .notAUnitName(let text):
      Explanation(
        "“\(text)” không dùng làm tên trong systemd được",
        hint: "chỉ dùng chữ không dấu, chữ số, - và _")
    case .notInCrontab(let day, let clock):
      Explanation(
        "ngày \(day), \(clock) giờ Việt Nam có thể rơi vào tháng khác theo giờ của máy này, mà cron chạy theo giờ máy",
        hint: "chọn ngày khác, đặt múi giờ của máy là Asia/Ho_Chi_Minh, hoặc dùng systemd")
    case .otherUnit(let path):
      Explanation(
        "“\(path)” không phải của thư mục làm việc này; chưa có gì bị thay đổi",
        hint: "đặt tên khác bằng --name")
    case .unitsNotStarted(let command, let reason):
      Explanation(
        "đã ghi tệp lịch nhưng lệnh “\(command)” không thành công: \(reason)",
        hint: "chạy lệnh ấy trên máy có systemd, hoặc dùng: report schedule cron")
    case .crontabRefused(let reason):
      Explanation(
        "không sửa được crontab: \(reason)",
        hint: "cài cron, hoặc tự chép các dòng mà lệnh này in ra khi không có --install")
    }
  }
}
