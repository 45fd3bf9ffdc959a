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
    case .partsDone(0, 0, _): "Không có báo cáo nào phải lập."
    case .partsDone(let made, 0, _): "Đã lập đủ \(made) báo cáo."
    case .partsDone(let made, let failed, _):
      "Đã lập \(made) báo cáo; \(failed) báo cáo chưa lập được."
    case .workspaceMade(let folder, let command):
      "Đã tạo thư mục làm việc “\(folder)”. Lập báo cáo mẫu: \(command)"
    case .chartDrawn(let path): "Đã vẽ biểu đồ: \(path)"
    case .draftMade(let path): "Đã soạn thư: \(path)"
    case .canReport: "Máy lập được báo cáo."
    case .inCrontab:
      "Đã ghi các dòng trên vào crontab. Xem: crontab -l. Gỡ bỏ: crontab -e, xóa các dòng ấy."
    case .scheduled(let schedule): text(of: schedule)
    case .runsWhileLoggedIn: "Để chạy cả khi không ai đăng nhập: loginctl enable-linger"
    case .runsAsRoot:
      "Thư mục làm việc thuộc về root nên báo cáo cũng chạy bằng root; nên giao thư mục cho một người"
        + " dùng riêng (chown) rồi đặt lịch lại."
    case .rowsOutside(let before, let after, let first, let last):
      "Giai đoạn báo cáo từ \(first) đến \(last): không tính "
        + [(before, "trước"), (after, "sau")].filter { $0.0 > 0 }
        .map { "\($0.0) dòng \($0.1) giai đoạn" }.joined(separator: ", ") + "."
    case .noRecords(let first, let last):
      "Không có số liệu từ \(first) đến \(last); chọn tháng khác bằng --month."
    case .phase(let phase, let time):
      "\(phase.vietnamese): \(time.text.map { $0 == "." ? "," : String($0) }.joined()) ms"
    case .wouldRead(let path): "sẽ đọc \(path)"
    case .wouldWrite(let path, true): "sẽ ghi thay \(path)"
    case .wouldWrite(let path, false): "sẽ tạo \(path)"
    }
  }

  private func text(of schedule: Schedule) -> String {
    """
    Đã đặt lịch: ngày \(schedule.day) hằng tháng, \(schedule.clock) giờ Việt Nam, lập báo cáo của tháng trước trong “\(schedule.workspace)”.
    Đã ghi: \(schedule.service)
            \(schedule.timer)
    Lượt chạy tới: \(schedule.next)
    Chạy thử ngay: \(schedule.trial)
    Nhật ký: \(schedule.journal)
    Gỡ bỏ: \(schedule.removal)
    """
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
