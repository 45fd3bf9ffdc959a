extension ScheduleWords {
  var vietnamese: String {
    switch self {
    case .monthlyReport: "Báo cáo hằng tháng của "
    case .again:
      "Mã thoát 75: một lần chạy khác đang dùng thư mục làm việc. Chạy lại, tất cả không quá sáu lần."
    case .writable: "Chỉ được ghi vào thư mục làm việc, mọi nơi khác chỉ đọc."
    case .sandbox: "Không mạng, không thiết bị, không thêm quyền."
    case .persistent: "Máy tắt đúng lúc hẹn thì chạy bù khi bật lại."
    case .cronTime(let time, let offset):
      "Ngày \(time.day), \(time.clock) giờ Việt Nam; theo giờ của máy này, \(zoneName(secondsEastOfUTC: offset)):"
    }
  }
}
