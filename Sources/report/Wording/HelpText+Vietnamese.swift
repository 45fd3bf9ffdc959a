extension HelpText {
  var vietnamese: String {
    switch self {
    case .program:
      "Lập báo cáo 5 năm về đào tạo, bồi dưỡng và học tập nghị quyết từ các tệp CSV của văn phòng."
    case .generate: "Lập báo cáo của một tháng."
    case .check: "Đọc toàn bộ số liệu, không ghi gì, liệt kê mọi chỗ cần sửa."
    case .summary: "In bảng số liệu tổng hợp."
    case .explain: "In các dòng số liệu làm nên một con số của báo cáo."
    case .variables: "Liệt kê các biến dùng được trong mẫu báo cáo, kèm giá trị hiện tại."
    case .initialise: "Tạo thư mục làm việc mới, dùng được ngay."
    case .schedule: "In ra, hoặc cài đặt, lịch lập báo cáo hằng tháng."
    case .doctor: "Kiểm tra máy đã đủ những gì cần để lập báo cáo chưa."
    case .debug: "Những gì chương trình nhìn thấy, dùng để kiểm thử."
    case .cells: "Những ô mà bộ đọc CSV nhận ra: mỗi dòng một mảng JSON."
    case .write: "Ghi đầu vào chuẩn ra tệp theo cách ghi một báo cáo."
    case .workspace: "Thư mục làm việc: nơi có tệp report.yml."
    case .month: "Tháng báo cáo (mặc định: tháng trước tháng này)."
    case .from: "Tháng đầu của giai đoạn, đi cùng --to."
    case .to: "Tháng cuối của giai đoạn, đi cùng --from."
    case .training: "Tệp số liệu đào tạo, thay cho các tệp ghi trong report.yml."
    case .study: "Tệp số liệu học tập, thay cho các tệp ghi trong report.yml."
    case .plan: "Tệp kế hoạch, thay cho các tệp ghi trong report.yml."
    case .encoding: "Bảng mã của các tệp không phải UTF-8 (mặc định: tự nhận biết)."
    case .delimiter:
      "Dấu ngăn cách các ô của tệp CSV: phẩy (comma), chấm phẩy (semicolon), tab (mặc định: tự nhận"
        + " biết)."
    case .unlistedUnits: "Đơn vị không có trong report.yml: báo lỗi (error) hay chấp nhận (accept)."
    case .units:
      "Sau khi sáp nhập: gộp số liệu cũ vào đơn vị hiện nay (current) hay giữ theo đơn vị cũ (old)."
    case .lang: "Ngôn ngữ của thông báo (mặc định: theo LANG)."
    case .logFormat: "Ghi thông báo dạng chữ (text) hay mỗi dòng một đối tượng JSON (json)."
    case .quiet: "Chỉ in lỗi."
    case .verbose: "In thời gian của từng bước."
    case .output:
      "Ghi vào tệp nào; - là đầu ra chuẩn. Cùng với --each: một thư mục, hoặc mẫu tên như {unit}.pdf."
    case .format: "Ghi ra dạng nào."
    case .template: "Dùng mẫu khác với mẫu ghi trong report.yml."
    case .style: "Dùng thể thức khác với thể thức ghi trong report.yml."
    case .skipBadRows: "Bỏ qua các dòng có lỗi và lập báo cáo; báo cáo liệt kê các dòng đó."
    case .attachRecords: "Đính kèm chính các tệp số liệu vào PDF."
    case .issued: "Ngày ban hành."
    case .each:
      "Lập báo cáo riêng của từng đơn vị (unit) hoặc từng loại hình (category), thay cho báo cáo chung."
    case .shard:
      "Cùng với --each: chỉ lập phần thứ I trong N phần, để N máy cùng lập hết các báo cáo."
    case .jobs: "Cùng với --each: số báo cáo lập cùng lúc (mặc định: mỗi bộ xử lý một báo cáo)."
    case .dryRun: "Chỉ cho biết sẽ đọc, sẽ ghi những tệp nào; không ghi gì."
    case .dump: "In kết quả của một bước thay cho báo cáo."
    case .checkFormat: "In kết quả kiểm tra ra dạng nào."
    case .checkAll: "Liệt kê mọi chỗ cần sửa, kể cả khi có nhiều chỗ cùng loại."
    case .dataset: "Số liệu cần tổng hợp: training (đào tạo) hoặc study (học tập)."
    case .by:
      "Tổng hợp theo, cách nhau bằng dấu phẩy: year, month, unit, category, topic, document, format."
    case .filter:
      "Chỉ lấy các dòng thỏa điều kiện, ví dụ unit=\"Xã Thanh Quân\"; có thể ghi nhiều lần."
    case .measures: "Các chỉ tiêu, cách nhau bằng dấu phẩy (mặc định: mọi chỉ tiêu có số liệu)."
    case .derive:
      "Thêm cột sau các chỉ tiêu: share (tỷ trọng trong các dòng chỉ khác nhau ở chiều cuối), change"
        + " (tăng, giảm so với cùng kỳ năm trước), cumulative (lũy kế), rank (thứ hạng)."
    case .summaryFormat: "In bảng ra dạng nào."
    case .folder: "Thư mục sẽ chứa thư mục làm việc mới."
    case .sample: "Mẫu để chép: của cấp huyện (huyen) hoặc cấp xã (xa)."
    case .file: "Một tệp CSV."
    case .variable: "Tên biến, như lệnh report variables liệt kê: training.total.classes."
    case .chart: "Vẽ riêng một biểu đồ của báo cáo thành ảnh, để đưa vào trang trình chiếu."
    case .chartName: "Biểu đồ: tên ghi trong mẫu (name), hoặc số thứ tự trong báo cáo."
    case .chartOutput:
      "Nơi ghi ảnh (mặc định: theo tên biểu đồ, tại thư mục đang đứng); - là đầu ra chuẩn."
    case .size:
      "Rộng x cao, số nguyên: 254x143mm (ảnh PNG: 300 điểm/inch; dài nhất 2709mm) hoặc 1280x720px"
        + " (dài nhất 19200px)."
    case .explainFormat: "In các dòng ra dạng nào."
    case .doctorFormat: "In kết quả kiểm tra ra dạng nào."
    case .email: "Soạn thêm thư nháp có đính kèm báo cáo: thu.eml."
    case .emailTo:
      "Người nhận thư: a@b.vn hoặc 'Văn phòng <a@b.vn>'; có thể ghi nhiều địa chỉ."
    case .scheduler: "Bộ hẹn giờ: systemd hoặc cron."
    case .scheduleDay: "Ngày trong tháng, theo giờ Việt Nam."
    case .scheduleAt: "Giờ trong ngày, theo giờ Việt Nam."
    case .scheduleName: "Tên trong systemd (mặc định: theo tên thư mục làm việc)."
    case .scheduleUser: "Dùng systemd của riêng người dùng, kể cả khi là root."
    case .install: "Cài vào máy và chạy, thay cho in ra."
    case .scheduleArguments:
      "Tùy chọn của report generate, ghi sau --, ví dụ -- --email thu.eml --email-to a@b.vn"
    }
  }
}
