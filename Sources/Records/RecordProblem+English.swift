import Diagnostics
import Quantities

extension RecordProblem {
  var english: Explanation {
    switch self {
    case .unreadableText(let fault, let text): fault.english(in: text)
    case .encodingAssumed(let encoding):
      Explanation(
        "the file is not UTF-8; by its spelling it is \(encoding.name), and is read so",
        hint: "if that is right, --encoding \(encoding.rawValue) silences this; better, convert the"
          + " file to Unicode (UTF-8)")
    case .oldLettersRead(let encoding):
      Explanation(
        "the file is UTF-8 with the letters of an older encoding, \(encoding.name); they are read and"
          + " made Unicode",
        hint: "look at the names; better, convert the spreadsheet to Unicode (UniKey does it)")
    case .garbledTextRepaired(let times):
      Explanation(
        "the file is UTF-8 that was once read in another encoding and saved"
          + (times == 1 ? "" : ", \(times) times")
          + "; from this line on the letters are put right, without loss",
        hint: "save the original again as “CSV UTF-8”")
    case .emptyFile(let schema):
      Explanation(
        "the file is empty",
        hint: "the first line names the columns (\(headers(schema))), each further line is a record"
      )
    case .noRows:
      Explanation(
        "the file has a header and no rows", hint: "enter records from the second line on")
    case .repeatedFile(let rows, let all, let earlier):
      Explanation(
        "\(rows) of the file's \(all) rows stand in \(quoted(earlier)) or further up already",
        hint:
          "if one of the files is a copy of the other, take one of them out of the list; if rows "
          + "were pasted twice, delete the second time")
    case .doubtfulDates(let eitherWay, let other):
      Explanation(
        "\(eitherWay) of the file's dates could have the month before the day, as those of "
          + "\(quoted(other)) have",
        hint: "check whether this file's dates are written day/month/year")
    case .headerNotFound(_, _, .otherDelimiter(let byte)?):
      Explanation(
        "the columns' names are separated by \(delimiterName(byte, in: .english)), which is not taken",
        hint: "save the sheet as “CSV UTF-8”, with commas, semicolons or tabs between the fields")
    case .headerNotFound(_, _, .quotedLine?):
      Explanation(
        "the whole line of the columns' names stands between quotation marks, and so is one field",
        hint: "save the original as “CSV UTF-8”, or remove the \" at the lines' beginnings and ends"
      )
    case .headerNotFound(let schema, let found, nil):
      Explanation(
        "none of the first \(HeaderSearch.depth) rows has column names; the nearest reads "
          + quoted(found.joined(separator: " | ")),
        hint: "the first row must name the columns (\(headers(schema))); if it does, "
          + "give --delimiter or --encoding, or save the sheet as “CSV UTF-8”")
    case .monthFirstHeader(let title):
      Explanation(
        "the column \(quoted(title)) has the month before the day",
        hint: "write the dates as day/month/year, and name the column Ngày")
    case .largeUnit(let title):
      Explanation(
        "\(quoted(title)) says that the counts are thousands or the like",
        hint: "write whole numbers of people and classes, and take the words out")
    case .notARecord(let text):
      Explanation(
        "this row has no date, names and counts as a record has, only \(quoted(text)) and the like",
        hint:
          "delete it if it is a heading, a line of column numbers or a signature; else fill it in")
    case .likelyTotal(let text?):
      Explanation(
        "the row \(quoted(text)) has numbers, and no date and names as a record has: perhaps a total",
        hint: "if it is a total, write “Tổng cộng” for \(quoted(text)); if not, delete the row")
    case .likelyTotal(nil):
      Explanation(
        "this row has numbers alone, and no date and names as a record has: perhaps a total",
        hint:
          "if it is a total, write “Tổng cộng” into its first cell; else delete or complete the row"
      )
    case .splitCount(let text, let next?):
      Explanation(
        "\(quoted(text)) stands in two fields: it is unclear whether it is one number with a comma",
        hint:
          "if it is one, write it as digits alone; if the second belongs to \(quoted(next)), put it"
          + " between quotation marks or add a word")
    case .splitCount(let text, nil):
      Explanation(
        "\(quoted(text)) stands in two fields, and the row has fields too many: this may be one number"
          + " with a comma",
        hint: "if so, write it as digits alone; if not, remove the field too many")
    case .spaceBeforeQuote:
      Explanation(
        "there is a space before the quotation mark that opens this field, so that the mark does not"
          + " hold the field together",
        hint: "remove the space before the \"")
    case .quotedLine:
      Explanation(
        "the whole line stands between quotation marks, and so is one field",
        hint: "remove the \" at its beginning and end, or save the original as “CSV UTF-8”")
    case .otherDelimiter(let found, let header):
      Explanation(
        "the row's fields are separated by \(delimiterName(found, in: .english)), and the header's by"
          + " \(delimiterName(header, in: .english))",
        hint: "one file has one separator: save the original as “CSV UTF-8”, or correct this row")
    case .classesNotHeld(let category):
      Explanation(
        "there are classes, but report.yml says that \(quoted(category)) holds none",
        hint: "clear the cell, correct the category, or take “holds-classes: no” out of report.yml")
    case .longText(let cell, let characters):
      Explanation(
        "\(cell.english) has \(characters) characters (at most \(NameIndex.longestName))",
        hint: "write it shorter, and the rest in a column of notes")
    case .unprintable(let cell, let scalar):
      Explanation(
        "\(cell.english) has the character \(quoted(String(scalar))) that the report's fonts lack",
        hint: "type it with Vietnamese letters and common signs")
    case .endlessLine(let megabytes):
      Explanation(
        "this line has more than \(megabytes) megabytes, as no table's has",
        hint: "save the table again as CSV; this may be another kind of file")
    case .emptyLines(let megabytes):
      Explanation(
        "the file has more than \(megabytes) megabytes of empty lines one after another",
        hint: "delete the empty rows, save the table again as CSV; the file may be damaged")
    case .unknownDateOrder(let eitherWay):
      Explanation(
        "there are dates with the month before the day, so none of the file's dates can be used;"
          + " \(eitherWay == 0 ? "no" : String(eitherWay)) \(eitherWay == 1 ? "row" : "rows") could be"
          + " read both ways",
        hint:
          "write all dates of the file as day/month/year (dd/mm/yyyy); if only the cells reported"
          + " are mistyped, correct those")
    case .unreadColumn(let title, let column):
      Explanation(
        "column \(quoted(title)) is not read; the file has no column \(quoted(column.name))",
        hint: "if it is that column, rename it \(quoted(column.name)); if not, leave it")
    case .missingColumn(let column, let found, let nearest):
      missing(column, found: found, nearest: nearest)
    case .repeatedColumn(let column, let title, let earlierField):
      Explanation(
        "column \(quoted(title)) means the same as column \(earlierField): both are \(column.name)",
        hint: "remove or rename one of the two")
    case .headerInTwoRows(let lines):
      Explanation(
        "the columns' names stand in two rows, lines \(lines.lowerBound) and \(lines.upperBound), as"
          + " merged cells make them",
        hint: "unmerge the cells and write all columns' names in one row")
    case .unclosedQuote:
      Explanation(
        "this field opens with a quotation mark that is never closed",
        hint: "add \" at the field's end, or remove the one at its beginning")
    case .lineEndInCell(let lines):
      Explanation(
        "this field goes from line \(lines.lowerBound) to line \(lines.upperBound), as a stray"
          + " quotation mark makes it",
        hint:
          "remove the \" too many on line \(lines.lowerBound) or \(lines.upperBound); if the text"
          + " is meant to have several lines, write it on one")
    case .textAfterQuote:
      Explanation(
        "text follows the quotation mark that closes the field",
        hint: "write a quotation mark within a text twice (\"\")")
    case .shortRow(let fields, let columns, let missing, let mayBeEmpty):
      Explanation(
        "the row has \(fields) fields and the table \(columns) columns: none from"
          + " \(quoted(missing)) on",
        hint: mayBeEmpty
          ? "the missing fields are taken as empty; fill them in if they are not"
          : "fill in the missing fields; an empty field keeps its delimiter")
    case .longRow(let fields, let columns, let text):
      Explanation(
        "the row has \(fields) fields and the table only \(columns) columns: too many from"
          + " \(quoted(text)) on",
        hint: "put a field that holds a delimiter, such as a comma, between quotation marks")
    case .repeatedRow(let earlier):
      Explanation(
        "the row is the same as line \(earlier.line ?? 0) of \(earlier.file)",
        hint: "remove one if it was entered twice; leave both if it happened twice")
    case .repeatedPlan(let year, let category, let earlier):
      Explanation(
        "\(quoted(category)) has a plan of \(year) in line \(earlier.line ?? 0) of"
          + " \(earlier.file) already",
        hint: "keep one row for each year and category; put in the sum if both are parts of a plan")
    case .emptyCell(let header): Explanation("\(quoted(header)) is empty", hint: "fill it in")
    case .mergedCell(let header, let above):
      Explanation(
        "\(quoted(header)) is empty, perhaps merged with the cell above, which holds"
          + " \(quoted(above))",
        hint: "unmerge the cells in the spreadsheet and fill in each row")
    case .spreadsheetFault(let cell, let fault): fault.english(cell)
    case .faultyCount(let cell, let fault): fault.english(cell)
    case .faultyDate(let cell, let fault): fault.english(cell)
    case .shortYear(let cell, let day):
      Explanation(
        "\(cell.english) is taken for \(DateFormat.short(day))",
        hint: "write the year's four digits")
    case .serialDate(let cell, let day):
      Explanation(
        "\(cell.english) is a spreadsheet's number of a day, taken for \(DateFormat.short(day))",
        hint: "format the column as a date (dd/mm/yyyy) and save the CSV file again")
    case .faultyYear(let cell, .unlikelyYear(let year)):
      DateFault.unlikelyYear(year).english(cell)
    case .faultyYear(let cell, _):
      Explanation("\(cell.english) is not a year", hint: "write four digits, such as 2021")
    case .faultyMonth(let cell):
      Explanation("\(cell.english) is not a month", hint: "write a number from 1 to 12")
    case .strayQuote(let cell):
      Explanation(
        "\(cell.english) has a quotation mark (\") too many or too few",
        hint: "remove the stray one, or add the missing one")
    case .unlistedUnit(let cell, let nearest): unlisted("unit", "units", cell, nearest: nearest)
    case .ambiguousUnit(let cell, let names):
      Explanation(
        "\(cell.english) may be \(names.map(quoted).joined(separator: " or "))",
        hint: "write which of them it is")
    case .endedUnit(let cell, let end, let successor, let month):
      Explanation(
        "\(cell.english) is no unit any more from \(DateFormat.short(end)) on",
        hint: "a row of \(DateFormat.short(month)) names \(quoted(successor)); if the unit still"
          + " stands, correct “succeeds” or “since” in report.yml")
    case .unitNotYet(let cell, let since, let predecessors):
      Explanation(
        "\(cell.english) is no unit before \(DateFormat.short(since))",
        hint: predecessors.isEmpty
          ? "correct the date or the unit; if one of that name was there before, list its name in"
            + " this unit's “succeeds” in report.yml"
          : "rows of earlier months name the old units: "
            + predecessors.map(quoted).joined(separator: ", "))
    case .misplacedTotal(let cell):
      Explanation(
        "\(cell.english) says that the row is a total, but it has a date and names like a record",
        hint: "leave the date of a total row empty; if it is none, correct the cell")
    case .unlistedCategory(let cell, let nearest):
      unlisted("category", "categories", cell, nearest: nearest)
    case .unknownFormat(let cell):
      Explanation(
        "\(cell.english) is neither “in person” (Trực tiếp) nor “online” (Trực tuyến)",
        hint: "write one of the two, or nothing")
    case .contradictedDate(let cell, let month, let day):
      Explanation(
        "\(cell.english) is not the row's date, \(day.map(DateFormat.short) ?? DateFormat.short(month))",
        hint: "correct the cell or the date")
    case .emptyPlan(let year, let category):
      Explanation(
        "the plan of \(year) for \(quoted(category)) has no number",
        hint: "write the plan's classes or participants; delete the row if there is no plan")
    case .attendedAboveRequired(let attended, let required):
      Explanation(
        "more people attended (\(attended)) than had to (\(required))",
        hint: "check both cells; attended counts only those who had to")
    case .reportsAboveAttended(let reports, let attended):
      Explanation(
        "more reports (\(reports)) than people who attended (\(attended))",
        hint: "check both cells; nobody counts for more than one report")
    case .faultyRate(let cell):
      Explanation(
        "\(cell.english) is not a rate", hint: "write 93.5% or 2909/3044, or leave it empty")
    case .rateWithoutCounts(let cell):
      Explanation(
        "\(cell.english) does not say of how many people",
        hint: "write both counts, such as 2909/3044, or add the columns with them")
    case .wrongRate(let cell, let part, let whole):
      Explanation(
        "\(cell.english) does not agree with the row's counts: "
          + "\(part) of \(whole)\(percentage(part, of: whole, vietnamese: false))",
        hint: "check the rate and both counts")
    case .wrongTotal(let header, let stated, let computed, let rows):
      Explanation(
        "the total of \(quoted(header)) is \(stated), but \(text(rows)) come to \(computed)",
        hint: "check the total and its rows; a total of anything else has no place in this file")
    }
  }

  private func text(_ rows: TotalledRows) -> String {
    switch rows {
    case .above: "the rows above"
    case .below: "the rows below"
    case .between(let first, let last): "the rows between lines \(first) and \(last)"
    }
  }

  private func headers(_ schema: Schema) -> String {
    let time: [Column] = schema.time == .year ? [.year] : [.date]
    return (time + schema.required).map(\.name).joined(separator: ", ")
  }

  private func missing(_ column: Column, found: [String], nearest: String?) -> Explanation {
    let name = "\(quoted(column.name)) (\(column.header(in: .vietnamese)))"
    let instead = column == .date ? ", or “year” and “month”" : ""
    let others = found.filter { !$0.isEmpty }.map(quoted).joined(separator: ", ")
    return Explanation(
      "there is no column \(name)\(instead); the header has: \(others.isEmpty ? "nothing" : others)",
      hint: nearest.map { "if \(quoted($0)) is that column, rename it \(quoted(column.name))" }
        ?? "add the column, or rename the one of these that it is")
  }

  private func unlisted(
    _ kind: String, _ plural: String, _ cell: WrittenCell, nearest: String?
  ) -> Explanation {
    let add = "list it in report.yml"
    return Explanation(
      "\(cell.english) is not among the listed \(plural)",
      hint: nearest.map {
        "write \(quoted($0)) if that is meant; if it is a new \(kind) or another spelling, \(add)"
      } ?? "correct the cell, or \(add)")
  }
}
