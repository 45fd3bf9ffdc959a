import Diagnostics

extension ConsoleProblem {
  var english: Explanation {
    switch self {
    case .noConfiguration(let folder):
      Explanation(
        "no report.yml in “\(folder)”",
        hint: "go to the workspace, name it with -C, or make one with: report init \(folder)")
    case .noInput(let pattern):
      Explanation(
        "no file matches “\(pattern)”",
        hint: "check the name, or “inputs” in report.yml")
    case .unreadable(let path, let reason):
      Explanation(
        "cannot read “\(path)”: \(reason.text(in: .english))",
        hint: "check that the file is there and may be read")
    case .cannotCreate(let path, let reason):
      Explanation(
        "cannot create “\(path)”: \(reason.text(in: .english))",
        hint: "check that the folder is there and may be written; an old file there is untouched")
    case .cannotWrite(let path, let reason):
      Explanation(
        "cannot write “\(path)”: \(reason.text(in: .english))",
        hint: "free some space or choose another disk; an old file there is untouched")
    case .cannotSend(let path, let reason):
      Explanation(
        "cannot write to \(path.map { "“\($0)”" } ?? "standard output"): \(reason.text(in: .english))",
        hint: "see whether what reads it still runs, and has room")
    case .notAFile(let path, let kind):
      Explanation(
        "“\(path)” is \(kind.name(in: .english)), where a file is wanted",
        hint: "take it away and put the file there, or name another")
    case .danglingLink(let path, let target):
      Explanation(
        "“\(path)” is a link to “\(target)”, where nothing is",
        hint: "delete the link, or put the file where it leads")
    case .fileTwice(let path, let earlier):
      Explanation(
        "“\(path)” is the same file as “\(earlier)”",
        hint: "name each file once, or its rows count twice")
    case .changed(let path):
      Explanation(
        "“\(path)” changed while it was read", hint: "wait until it is saved, and run again")
    case .outside(let path):
      Explanation(
        "“\(path)” is not in the workspace",
        hint: "put the file there; what lies elsewhere must be named on the command line")
    case .busy(let owner?):
      Explanation(
        "another run holds this workspace: process \(owner.process)"
          + (owner.start.map { ", started at \($0)" } ?? ""),
        hint: "wait until it ends; nothing was read or written")
    case .busy(nil):
      Explanation(
        "another run, which cannot be seen from here, holds this workspace",
        hint: "wait until it ends; nothing was read or written")
    case .interrupted(let number):
      Explanation(
        "stopped by signal \(number)", hint: "nothing half-written is left; run again when you wish"
      )
    case .onlyWithEach:
      Explanation("--shard and --jobs stand without --each", hint: "add --each unit")
    case .notAShard(let text):
      Explanation("--shard is “\(text)”", hint: "write 1/4 for the first of four shares, up to 4/4")
    case .noJobs(let jobs):
      Explanation("--jobs is \(jobs)", hint: "write how many reports to make at a time, at least 1")
    case .eachNeedsFiles:
      Explanation(
        "the reports of --each cannot go to one place", hint: "name a folder with --output")
    case .eachWithoutMail:
      Explanation("--each and --email stand together", hint: "leave one of them out")
    case .eachWithoutRecords:
      Explanation(
        "--each and --attach-records stand together",
        hint: "leave one of them out: a part's report does not carry the rows of the others")
    case .outputIsInput(let path):
      Explanation(
        "“\(path)” is one of the files that the report is made from",
        hint: "give what is written another name: --output, --email, “output” in report.yml")
    case .processLost:
      Explanation(
        "the process that made this report was killed or crashed",
        hint: "see whether memory is short; make fewer at a time with --jobs 1")
    case .notUTF8(let path):
      Explanation("“\(path)” is not in UTF-8", hint: "save it as text in UTF-8")
    case .cannotSettle(let path, let reason):
      Explanation(
        "“\(path)” is written, but the disk did not confirm it: \(reason.text(in: .english))",
        hint: "open the report to see that it is whole, or make it again")
    case .cannotMakeFolder(let path, let reason):
      Explanation(
        "cannot make the folder “\(path)”: \(reason.text(in: .english))",
        hint: "choose a place where you may write")
    case .notInstalled:
      Explanation(
        "the folders Templates and Fonts are not beside the program",
        hint: "install report again, or name their folder in REPORT_SHARE")
    case .badShare(let path):
      Explanation(
        "REPORT_SHARE is “\(path)”, which has no Templates/styles or no Fonts/fonts.conf",
        hint: "correct it, or unset it: the installed ones are then used")
    case .unknownStyle(let name, let nearest):
      Explanation(
        "no style is called “\(name)”",
        hint: nearest.map { "did you mean “\($0)”?" } ?? "see Templates/styles")
    case .unknownTemplate(let name):
      Explanation(
        "there is no template “\(name)”",
        hint: "give a file's name, or remove “template” from report.yml")
    case .notAMonth(let option, let text):
      Explanation("\(option) is “\(text)”, which is not a month", hint: "write 2021-12")
    case .notADay(let option, let text):
      Explanation("\(option) is “\(text)”, which is not a day", hint: "write 2022-01-05")
    case .unlikelyYear(let option, let text, let years):
      Explanation(
        "\(option) is “\(text)”, of which there can be no records",
        hint: "give a year from \(years.lowerBound) to \(years.upperBound)")
    case .windowReversed:
      Explanation("--from lies after --to", hint: "give the earlier month as --from")
    case .windowHalfGiven:
      Explanation("only one of --from and --to is given", hint: "give both, or neither")
    case .windowTwice:
      Explanation(
        "--month stands beside --from and --to", hint: "--to is the report month: leave --month out"
      )
    case .termNotBegun(let month):
      Explanation(
        "the report month \(month) lies before the term that “window” in report.yml gives",
        hint: "choose another month with --month, or the window with --from and --to")
    case .windowTooLong(let years):
      Explanation("the window has \(years) years", hint: "choose at most 50 years")
    case .issuedTooEarly(let issued, let month):
      Explanation(
        "the date of issue \(issued) lies before the report month \(month)",
        hint: "check --issued, or “issued” in report.yml")
    case .notACondition(let text):
      Explanation("“\(text)” is not a condition", hint: "write for example unit=\"Xã Thanh Quân\"")
    case .alreadyThere(let path):
      Explanation("“\(path)” is there already", hint: "choose an empty folder; nothing was changed")
    case .more(let count, let shown, let severity, let areAll):
      Explanation(
        "… and \(count) more \(severity.rawValue)\(count == 1 ? "" : "s") of this kind",
        hint: areAll
          ? "mend the first \(shown); all may have one cause"
          : "the first \(shown) are shown; “report check --all” lists more")
    case .pictureEnding(let path, let known, nil):
      Explanation(
        "“\(path)” does not say what picture to write",
        hint:
          "end the name in \(known.joined(separator: " or ")), or write to standard output: -o -")
    case .pictureEnding(let path, _, let wanted?):
      Explanation(
        "“\(path)” would hold a picture of another kind, \(wanted)",
        hint: "end the name in .\(wanted), or give another --format")
    case .noChartNamed(let charts):
      Explanation(
        "which chart?",
        hint: charts.isEmpty
          ? "this report has no charts" : "give the name or number of a chart:" + lines(charts))
    case .chartIsTable(let name, let charts):
      Explanation(
        "“\(name)” is a table (as a heat-map is) and cannot be drawn as a picture of its own",
        hint: "take the table from the PDF, or print its figures with report summary --format csv"
          + (charts.isEmpty ? "" : "; the charts:" + lines(charts)))
    case .unknownChart(let name, let nearest, let charts):
      Explanation(
        "the report has no chart “\(name)”",
        hint: (nearest.map { "did you mean “\($0)”? " } ?? "")
          + (charts.isEmpty ? "this report has no charts" : "its charts:" + lines(charts)))
    case .pagesLeftOver(let first, let last, let count):
      Explanation(
        count == 1
          ? "“\(first)” is of an earlier, longer report"
          : "\(count) pictures, “\(first)” … “\(last)”, are of an earlier, longer report",
        hint: "delete \(count == 1 ? "it" : "them"): the report no longer has these pages")
    case .picturesNeedAFile:
      Explanation(
        "a report of several pages cannot go to standard output as pictures",
        hint: "name a file: --output page.png gives page-01.png, page-02.png …")
    case .quietAndVerbose:
      Explanation("--quiet and --verbose stand together", hint: "leave one of them out")
    case .emailToWithoutEmail:
      Explanation("--email-to without --email", hint: "name the draft's file: --email draft.eml")
    case .emailNeedsPDF:
      Explanation("a mail carries the PDF, not pictures", hint: "leave --format or --email out")
    case .sameOutput(let path):
      Explanation(
        "report and draft are both to go to “\(path)”", hint: "give the draft another name")
    case .notAnAddress(let text):
      Explanation(
        "“\(text)” is not a mail address",
        hint: "write office@nhuxuan.gov.vn or 'Office <office@nhuxuan.gov.vn>'; a name with a comma"
          + " stands in quotation marks: '\"Nguyễn, Văn A\" <a@nhuxuan.gov.vn>'")
    case .cannotWriteDraft(let path, let reason):
      Explanation(
        "the report is written, but not its mail “\(path)”: \(reason.text(in: .english))",
        hint: "choose a folder that may be written, or attach the report by hand")
    case .largeDraft(let path, let tenths):
      Explanation(
        "the mail “\(path)” has \(tenths / 10).\(tenths % 10) MB; many servers refuse more than 10 MB",
        hint: "share the report by a link, or ask what the recipients' servers take")
    case .notAMonthlyTime(let day, let clock):
      Explanation(
        "not every month has day \(day), \(clock)",
        hint: "give a day from 1 to 28, and the time as 06:00")
    case .notEachMonth:
      Explanation(
        "a scheduled report is always of the month before, in the workspace of -C",
        hint: "leave --month, --from, --to and -C out after --")
    case .issuedEachMonth:
      Explanation(
        "--issued would date the reports of all months alike",
        hint: "leave it out: the letterhead leaves room for the pen")
    case .nothingKept(let option):
      Explanation(
        "with “\(option)” a scheduled run leaves no report",
        hint: "leave it out, or name a file")
    case .leavesWorkspace(let path):
      Explanation(
        "“\(path)” leads out of the workspace",
        hint: "give a name within it, or a whole path such as /srv/reports/report.pdf")
    case .folderMissing(let path):
      Explanation(
        "the folder “\(path)” is not there",
        hint: "make it first, and let the workspace's owner write there")
    case .temporary(let path):
      Explanation(
        "“\(path)” is among temporary files, which a service of systemd does not see",
        hint: "move it to a lasting place such as /srv, or use: report schedule cron")
    case .notSchedulable(let path):
      Explanation(
        "“\(path)” cannot be put into a schedule",
        hint: "rename folders whose names have line ends or are not in UTF-8")
    case .notAUnitName(let text):
      Explanation(
        "“\(text)” is no name for a unit", hint: "take letters without marks, digits, - and _")
    case .notInCrontab(let day, let clock):
      Explanation(
        "day \(day), \(clock) in Vietnam may be in another month by this machine's clock, which is cron's",
        hint: "choose another day, set the machine to Asia/Ho_Chi_Minh, or use systemd")
    case .otherUnit(let path):
      Explanation(
        "“\(path)” is not this workspace's; nothing was changed",
        hint: "give another name with --name")
    case .unitsNotStarted(let command, let reason):
      Explanation(
        "the units are written, but “\(command)” failed: \(reason)",
        hint: "run the command by hand where systemd runs, or use: report schedule cron")
    case .crontabRefused(let reason):
      Explanation(
        "the crontab could not be changed: \(reason)",
        hint: "install cron, or put in by hand what the command prints without --install")
    }
  }
}
