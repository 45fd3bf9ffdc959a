extension Notice {
  var vietnamese: String {
    switch self {
    case .sum(let errors, let warnings): "Cộng: \(errors) lỗi, \(warnings) cảnh báo."
    case .ownTemplate(let file):
      "Thư mục làm việc không có mẫu \(file): dùng mẫu đi kèm chương trình."
    case .checked(let rows, let files): "Đã đọc \(rows) dòng trong \(files) tệp, không có lỗi."
    case .made(let path, let pages): "Đã lập báo cáo: \(path) (\(pages) trang)"
    case .partMade(let name, let path, let pages, _): "\(name): đã lập \(path) (\(pages) trang)"
    case .partFailed(let name, let path): "\(name): chưa lập được \(path), vì:"
    case .partsDone(let made, 0, _): "Đã lập đủ \(made) báo cáo."
    case .partsDone(let made, let failed, _):
      "Đã lập \(made) báo cáo; \(failed) báo cáo chưa lập được."
    case .workspaceMade(let folder, let command):
      "Đã tạo thư mục làm việc “\(folder)”. Lập báo cáo mẫu: \(command)"
    case .noRecords(let first, let last):
      "Không có số liệu từ \(first) đến \(last); chọn tháng khác bằng --month."
    case .phase(let phase, let time):
      "\(phase.vietnamese): \(time.text.map { $0 == "." ? "," : String($0) }.joined()) ms"
    case .wouldRead(let path): "sẽ đọc \(path)"
    case .wouldWrite(let path, true): "sẽ ghi thay \(path)"
    case .wouldWrite(let path, false): "sẽ tạo \(path)"
    }
  }
}

extension Phase {
  fileprivate var vietnamese: String {
    switch self {
    case .records: "đọc số liệu"
    case .document: "soạn nội dung"
    case .layout: "dàn trang"
    case .drawing: "vẽ trang"
    case .write: "ghi tệp"
    }
  }
}
