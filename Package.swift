// swift-tools-version: 6.2
import PackageDescription

// `make test` and CI set REPORT_STRICT, so that a warning of a newer compiler never stops an office's build.
let strict: [SwiftSetting] =
  Context.environment["REPORT_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let strictC: [CSetting] =
  Context.environment["REPORT_STRICT"] == nil
  ? [] : [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]

func system(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// A phase of the pipeline; `on` lists all that it may import.
func phase(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Tests of one phase; snapshots and sample files beside them are read by path, not bundled.
func tests(
  of name: String, on dependencies: [Target.Dependency] = [], excluding others: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport", "Diagnostics"] + dependencies,
    exclude: ["Snapshots"] + others, swiftSettings: strict)
}

let package = Package(
  name: "report",
  products: [.executable(name: "report", targets: ["report"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The ground floor: value types that every phase may use.
    phase("Diagnostics"),
    phase("Quantities"),
    phase("Document", on: ["Diagnostics", "Quantities"]),
    phase("Drawing"),
    phase("Threads"),
    phase("PageModel", on: ["Diagnostics", "Drawing"]),

    // The phases, in the data's way.
    phase("Records", on: ["Diagnostics", "Quantities", "Threads", "CGLib", "CStops"]),
    phase("Summaries", on: ["Diagnostics", "Quantities", "Threads", "Records"]),
    phase(
      "Templating",
      on: [
        "Diagnostics", "Quantities", "Document", "Threads", "Records", "Summaries", "CCmarkGFM",
        "Yams",
      ]),
    phase("Charts", on: ["Diagnostics", "Quantities", "Document", "Drawing"]),
    phase(
      "Layout",
      on: [
        "Diagnostics", "Quantities", "Document", "Drawing", "Threads", "PageModel", "Charts",
        "CPangoCairo",
      ]),
    phase("Rendering", on: ["Diagnostics", "Drawing", "PageModel", "CCairo"]),
    phase(
      "Conformance",
      on: ["Diagnostics", "Drawing", "Threads", "PageModel", "CQPDF", "CLCMS", "CZlib"]),

    // What carries a report to its readers, month by month.
    phase("Mail", on: ["Diagnostics", "Quantities"]),
    phase("Scheduling", on: ["Diagnostics"]),

    .executableTarget(
      name: "report",
      dependencies: [
        "Diagnostics", "Quantities", "Threads", "Records", "Summaries", "Templating", "Document",
        "Drawing", "PageModel", "Layout", "Rendering", "Conformance", "Mail", "Scheduling",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "SampleReport", dependencies: ["Diagnostics", "Drawing", "PageModel", "CCairo"],
      path: "Tests/SampleReport", swiftSettings: strict),
    .testTarget(
      name: "ReportTests", dependencies: ["report", "Threads", "TestSupport"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "ThreadsTests", dependencies: ["Threads"], swiftSettings: strict),
    tests(of: "Quantities"),
    tests(of: "Records", on: ["Quantities"]),
    tests(of: "Summaries", on: ["Quantities", "Records"]),
    tests(
      of: "Templating",
      on: [
        "Quantities", "Document", "Records", "Summaries",
        // What templates come to is held against it.
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    tests(of: "Charts", on: ["Quantities", "Document", "Drawing"]),
    tests(
      of: "Layout",
      on: [
        "Quantities", "Document", "Drawing", "PageModel", "Records", "Summaries", "Templating",
      ]),
    tests(of: "Rendering", on: ["Drawing", "PageModel", "CCairo", "SampleReport"]),
    tests(
      of: "Conformance", on: ["Drawing", "PageModel", "Rendering", "CQPDF", "SampleReport"]),
    tests(of: "Mail", on: ["Quantities"]),
    tests(of: "Scheduling"),

    .target(name: "CStops", cSettings: strictC),
    system("CGLib", "glib-2.0", "libglib2.0-dev"),
    system("CPangoCairo", "pangocairo", "libpango1.0-dev"),
    system("CCairo", "cairo-ft", "libcairo2-dev"),
    system("CQPDF", "libqpdf", "libqpdf-dev"),
    system("CLCMS", "lcms2", "liblcms2-dev"),
    system("CZlib", "zlib", "zlib1g-dev"),
    system("CCmarkGFM", "libcmark-gfm", "libcmark-gfm-dev"),
  ],
  swiftLanguageModes: [.v6]
)
