import Diagnostics

extension Diagnosis {
  var vietnamese: Explanation {
    switch self {
    case .installed(let folder): Explanation("mẫu và phông chữ: \(folder)")
    case .program(let version): Explanation("report \(version)")
    case .faces(let family, let found, let count):
      Explanation("\(family): dùng \(found), \(count) kiểu chữ, đủ chữ tiếng Việt")
    case .fewFaces(let family, let found, let count):
      Explanation(
        "\(family) chỉ có \(count) kiểu chữ (\(found)), cần đủ bốn: thường, đậm, nghiêng, đậm nghiêng",
        hint: "cài gói fonts-liberation2, hoặc chép đủ bốn tệp của phông vào thư mục Fonts")
    case .lettersMissing(let file, let letters):
      Explanation(
        "\(file) thiếu các chữ \(letters)",
        hint: "cài gói fonts-liberation2, hoặc dùng bản khác của phông này")
    case .libraries(let libraries): Explanation("thư viện: \(libraries.listed)")
    case .oldLibrary(let library):
      Explanation(
        "\(library.name) \(library.version) cũ hơn bản \(library.oldest) mà chương trình đã được kiểm thử",
        hint: "dùng các thư viện của Debian 12 trở lên")
    case .encodings(let names): Explanation("bảng mã đọc được: \(names.joined(separator: ", "))")
    case .noEncoding(let name):
      Explanation(
        "hệ thống không đọc được bảng mã \(name)",
        hint: "cài các mô-đun gconv của glibc, hoặc lưu số liệu dạng UTF-8")
    case .noWorkspace:
      Explanation(
        "đây không phải là thư mục làm việc nên chỉ kiểm tra máy",
        hint: "chỉ rõ thư mục làm việc: report doctor -C THƯ-MỤC")
    case .configuration(let file): Explanation("cấu hình: \(file)")
    case .template(let name): Explanation("mẫu: \(name)")
    case .style(let name): Explanation("thể thức: \(name)")
    case .records(let files):
      Explanation("số liệu: \(files) tệp; đúng hay sai thì xem bằng report check")
    case .output(let path): Explanation("ghi được báo cáo: \(path)")
    case .outputIsFolder(let path):
      Explanation(
        "“\(path)”, nơi ghi báo cáo, lại là thư mục", hint: "sửa mục “output” trong report.yml")
    case .space(let path, let megabytes):
      Explanation("ổ đĩa còn trống \(megabytes) MB để ghi \(path)", hint: "xóa bớt tệp không cần")
    case .clock(let now): Explanation("đồng hồ: \(now), giờ Việt Nam")
    case .clockNotSet(let now):
      Explanation(
        "đồng hồ chỉ \(now), trước cả khi có chương trình này",
        hint: "đặt lại giờ: timedatectl set-ntp true; trong khi chờ, ghi --month")
    case .clockBehind(let now, let file):
      Explanation(
        "đồng hồ chỉ \(now), trong khi \(file) được sửa sau lúc ấy",
        hint: "đặt lại giờ: timedatectl set-ntp true")
    case .zone(let name, let isVietnams):
      Explanation(
        "múi giờ của máy: \(name)"
          + (isVietnams ? "" : "; báo cáo và lịch hẹn vẫn tính theo giờ Việt Nam"))
    case .noZoneFile(let path):
      Explanation(
        "thiếu \(path) nên systemd không hẹn theo giờ Việt Nam được", hint: "cài gói tzdata")
    case .locale(let name, let language):
      Explanation(
        "locale: \(name); thông báo bằng tiếng \(language == .vietnamese ? "Việt" : "Anh")")
    case .notUTF8(let locale):
      Explanation(
        "locale “\(locale)” không phải UTF-8, mà thông báo viết bằng UTF-8",
        hint: "export LANG=vi_VN.UTF-8")
    }
  }
}
