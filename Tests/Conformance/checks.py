"""What validators of PDF/A and PDF/UA do not look at; each check gives the faults it finds."""

import csv
import hashlib
import io
import json
import re
import unicodedata

import pikepdf

ROLES = {
    "Document", "Sect", "TOC", "TOCI", "Reference", "Caption", "H1", "H2", "H3", "P", "L", "LI", "Lbl",
    "LBody", "Table", "THead", "TBody", "TR", "TH", "TD", "Span", "Link", "Note", "Figure", "Form",
}
RELATIONS = {"/Data", "/Source", "/Supplement"}
PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"', "Do", "sh"}
METADATA = {
    "/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords", "/Identifier": "dc:identifier", "/Coverage": "dc:coverage",
    "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer",
}


class Font:
    """A font of a page's resources: what its codes show, and what they stand for."""

    def __init__(self, font):
        self.font = font
        self.is_composite = font.Subtype == "/Type0"
        self.base = font.DescendantFonts[0] if self.is_composite else font
        self.descriptor = self.base.FontDescriptor
        self.texts = {}
        if "/ToUnicode" in font:
            sections = re.findall("beginbfchar(.*?)endbfchar", font.ToUnicode.read_bytes().decode("latin-1"), re.S)
            for line in "".join(sections).splitlines():
                pair = re.fullmatch(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", line.strip())
                if pair:
                    self.texts[int(pair[1], 16)] = bytes.fromhex(pair[2]).decode("utf-16-be")

    def codes(self, string):
        data = bytes(string)
        if self.is_composite:
            return [data[i] << 8 | data[i + 1] for i in range(0, len(data), 2)]
        return list(data)

    def width(self, code):
        if self.is_composite:
            first, widths = int(self.base.W[0]), self.base.W[1]
            return float(widths[code - first]) if 0 <= code - first < len(widths) else None
        index = code - int(self.base.FirstChar)
        return float(self.base.Widths[index]) if 0 <= index < len(self.base.Widths) else None


class Contents:
    """What the pages' content says: the text of each piece of marked content, and the faults."""

    def __init__(self, pdf):
        self.faults = []
        self.texts = {}
        self.used = {}
        self.fonts = {}
        for number, page in enumerate(pdf.pages):
            self.read(number, page)

    def read(self, number, page):
        stack, font, clip = [], None, None
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                tag = str(operands[0])
                properties = operands[1] if operator == "BDC" else {}
                if tag not in ("/Span", "/Artifact"):
                    self.faults.append(f"page {number + 1}: marked content is called {tag}")
                mcid = int(properties["/MCID"]) if "/MCID" in properties else None
                stack.append((tag, mcid))
                if mcid is not None:
                    self.texts.setdefault((number, mcid), "")
            elif operator == "EMC":
                stack.pop()
            elif operator in PAINTING and not stack:
                self.faults.append(f"page {number + 1}: {operator} outside marked content")
            if operator == "Tf":
                font = self.font(page, str(operands[0]))
            elif operator in ("Tj", "TJ"):
                strings = operands[0] if operator == "TJ" else [operands[0]]
                for string in strings:
                    if isinstance(string, pikepdf.String):
                        self.show(number, stack, font, string)
        if stack:
            self.faults.append(f"page {number + 1}: marked content does not end")

    def font(self, page, name):
        font = page.Resources.Font[name]
        key = font.objgen
        if key not in self.fonts:
            self.fonts[key] = Font(font)
        return self.fonts[key]

    def show(self, number, stack, font, string):
        text = ""
        for code in font.codes(string):
            self.used.setdefault(font.font.objgen, set()).add(code)
            text += font.texts.get(code, "\ufffd")
        for tag, mcid in reversed(stack):
            if mcid is not None:
                self.texts[(number, mcid)] += text
                break


def font_faults(contents):
    """Embedded, every letter with a width, a text and a glyph of its own."""
    from fontTools.ttLib import TTFont

    for key, codes in sorted(contents.used.items()):
        font = contents.fonts[key]
        name = str(font.base.BaseFont)
        if not re.fullmatch(r"/[A-Z]{6}\+.+", name):
            yield f"{name} is not named as a subset"
        if "/FontFile2" not in font.descriptor:
            yield f"{name} is not embedded as TrueType"
            continue
        program = TTFont(io.BytesIO(font.descriptor.FontFile2.read_bytes()), lazy=True)
        scale = 1000 / program["head"].unitsPerEm
        order = program.getGlyphOrder()
        for table in ("fpgm", "prep", "cvt "):
            if table in program:
                yield f"{name} has a table {table}"
        cmap = None if font.is_composite else program["cmap"].tables[0].cmap
        for code in sorted(codes):
            glyph = order[code] if font.is_composite else cmap.get(0xF000 + code)
            if glyph is None or glyph == order[0]:
                yield f"{name} has no glyph for code {code}"
                continue
            text, width = font.texts.get(code), font.width(code)
            if not text:
                yield f"{name} does not say what code {code} stands for"
            elif unicodedata.normalize("NFC", text) != text or any(
                unicodedata.category(c) in ("Co", "Cn", "Cc") for c in text
            ):
                yield f"{name}: code {code} stands for {text!r}"
            if width is None or abs(width - program["hmtx"][glyph][0] * scale) > 1:
                yield f"{name}: code {code} is {width} wide"


class Tree:
    """The structure tree, in the lines of `--debug-dump tags`, with the faults found on the way."""

    def __init__(self, pdf, contents):
        self.pdf, self.contents = pdf, contents
        self.faults, self.lines = [], []
        self.pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self.places = []
        self.annotations = set()
        self.owners = {}
        root = pdf.Root.get("/StructTreeRoot")
        if root is None or "/K" not in root:
            self.faults.append("there is no structure tree")
            return
        self.walk(root.K, None, None, 0)
        self.check_parents(root)
        self.check_order()

    def walk(self, element, parent, page, depth):
        role = str(element.S)[1:]
        if role not in ROLES:
            self.faults.append(f"an element is called {role}")
        line = "  " * depth + role
        attributes = element.get("/A", {})
        if "/Scope" in attributes:
            line += f" scope={str(attributes.Scope)[1:]}"
        for key, word in (("/ColSpan", "columns"), ("/RowSpan", "rows")):
            if key in attributes:
                line += f" {word}={int(attributes[key])}"
        if "/ID" in element:
            line += f" id={element.ID}"
        if "/Headers" in attributes:
            line += " headers=" + ",".join(str(name) for name in attributes.Headers)
        if "/Alt" in element:
            line += f" alt=“{element.Alt}”"
        if role == "Figure" and ("/Alt" not in element or "/BBox" not in attributes):
            self.faults.append("a figure has no text or no box")
        at = len(self.lines)
        self.lines.append(line)
        page = element.get("/Pg", page)
        children = element.get("/K", pikepdf.Array())
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                if child.P.objgen != element.objgen:
                    self.faults.append(f"{child.S} does not know its parent")
                self.walk(child, element, page, depth + 1)
            elif isinstance(child, pikepdf.Dictionary) and "/Obj" in child:
                self.annotations.add(child.Obj.objgen)
                self.owners[child.Obj.objgen] = element.objgen
                if role == "Link":
                    self.lines[at] += " →"
            else:
                isReference = isinstance(child, pikepdf.Dictionary)
                where = self.pages[(child.Pg if isReference else page).objgen]
                mcid = int(child.MCID if isReference else child)
                self.places.append((where, mcid))
                self.owners[(where, mcid)] = element.objgen
                text = self.contents.texts.get((where, mcid))
                if text is None:
                    self.faults.append(f"page {where + 1} has no marked content {mcid}")
                self.lines[at] += f" [{where + 1}] “{text}”"

    def check_parents(self, root):
        numbers = root.ParentTree.Nums
        parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
        for number, page in enumerate(self.pdf.pages):
            if page.get("/Tabs") != "/S":
                self.faults.append(f"page {number + 1}: the tabulator does not follow the structure")
            owners = parents.get(int(page.get("/StructParents", -1)), [])
            for mcid in (m for p, m in self.contents.texts if p == number):
                owner = owners[mcid] if mcid < len(owners) else None
                if owner is None or owner.objgen != self.owners.get((number, mcid)):
                    self.faults.append(f"page {number + 1}: nobody owns marked content {mcid}")
            for annotation in page.get("/Annots", []):
                owner = parents.get(int(annotation.get("/StructParent", -1)))
                if owner is None or owner.objgen != self.owners.get(annotation.objgen):
                    self.faults.append(f"page {number + 1}: nobody owns an annotation")

    def check_order(self):
        if self.places != sorted(self.places):
            self.faults.append("the structure is in another order than the pages")


def navigation_faults(pdf, tree):
    """Links and bookmarks lead to a page that is there; every page has its label."""
    heights = {page.objgen: float(page.MediaBox[3]) for page in pdf.pages}

    def faults(destination, what):
        if destination is None or len(destination) != 5 or destination[1] != "/XYZ":
            yield f"{what} has no place to lead to"
        elif destination[0].objgen not in heights:
            yield f"{what} leads to a page that is not there"
        elif not 0 <= float(destination[3]) <= heights[destination[0].objgen]:
            yield f"{what} leads beside its page"

    for number, page in enumerate(pdf.pages):
        for annotation in page.get("/Annots", []):
            what = f"page {number + 1}: {annotation.get('/Contents', annotation.get('/TU', '?'))}"
            if annotation.objgen not in tree.annotations:
                yield f"{what} is not in the structure tree"
            if annotation.Subtype == "/Link":
                yield from faults(annotation.get("/Dest"), what)
                if not str(annotation.get("/Contents", "")):
                    yield f"{what} says nothing"
    outlines = pdf.Root.get("/Outlines")
    if outlines is None and any(re.match(r" *H1", line) for line in tree.lines):
        yield "there are headings and no bookmarks"

    def walk(item):
        count = 0
        while item is not None:
            yield from faults(item.get("/Dest"), f"bookmark {item.Title}")
            if "/First" in item:
                yield from walk(item.First)
            item = item.get("/Next")

    if outlines is not None:
        yield from walk(outlines.First)
    labels = pdf.Root.get("/PageLabels")
    if labels is None or int(labels.Nums[0]) != 0:
        yield "the pages have no labels"
    if "/ViewerPreferences" not in pdf.Root or not pdf.Root.ViewerPreferences.get("/DisplayDocTitle"):
        yield "a window would not show the title"


def heading_faults(tree):
    last = 0
    for line in tree.lines:
        level = re.match(r" *H([1-3])", line)
        if level:
            if int(level[1]) > last + 1:
                yield f"H{level[1]} follows H{last}"
            last = int(level[1])


def form_faults(pdf):
    """A field for a signature is empty and shows nothing."""
    widgets = [a for page in pdf.pages for a in page.get("/Annots", []) if a.Subtype == "/Widget"]
    fields = pdf.Root.AcroForm.Fields if "/AcroForm" in pdf.Root else []
    if {w.objgen for w in widgets} != {f.objgen for f in fields}:
        yield "fields and their places differ"
    for field in widgets:
        if field.FT != "/Sig" or "/V" in field or not str(field.get("/TU", "")):
            yield "a field is not for a signature"
        if "/N" not in field.get("/AP", {}):
            yield "a field has no appearance"


def attachment_faults(pdf):
    """The name tree and the list of associated files agree; all files say what they are."""
    associated = [file.objgen for file in pdf.Root.get("/AF", [])]
    names = pdf.Root.get("/Names", {}).get("/EmbeddedFiles", {}).get("/Names", [])
    if associated != [names[i].objgen for i in range(1, len(names), 2)]:
        yield "associated files and names differ"
    if not associated:
        yield "nothing is attached"
    for file in pdf.Root.get("/AF", []):
        name, content = str(file.UF), file.EF.F
        data = content.read_bytes()
        if file.get("/AFRelationship") not in RELATIONS or "/Desc" not in file:
            yield f"{name} does not say what it is"
        if int(content.Params.Size) != len(data) or "/ModDate" not in content.Params:
            yield f"{name} has another size"
        if name.endswith(".csv") and file.AFRelationship == "/Data":
            if not data.startswith(b"\xef\xbb\xbf"):
                yield f"{name} has no byte order mark"
            for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))):
                yield from (f"{name}: {c} is a formula" for c in row if c[:1] in tuple("=+-@\t\r"))
        if name.endswith(".json"):
            json.loads(data)
    files = {str(file.UF): file.EF.F.read_bytes() for file in pdf.Root.get("/AF", [])}
    if "provenance.json" in files:
        known = {s["sha256"] for s in json.loads(files["provenance.json"])["sources"]}
        for name, data in files.items():
            if name.startswith("source-") and hashlib.sha256(data).hexdigest() not in known:
                yield f"{name} is not what the report was made from"


def metadata_faults(pdf):
    """The packet says what the dictionary says."""
    packet = pdf.Root.Metadata.read_bytes().decode() if "/Metadata" in pdf.Root else ""

    def value(name):
        found = re.search(f"<{name}>(.*?)</{name}>", packet, re.S)
        text = re.sub(r"<[^>]*>", "", found[1]) if found else None
        return text and text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")

    information = pdf.trailer.Info
    for key, name in METADATA.items():
        text = str(information[key]) if key in information else None
        if text != value(name):
            yield f"{key} is {text!r}, and {name} {value(name)!r}"
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        date = re.sub(r"[-:T]", "", value(name) or "")
        if re.sub(r"[D:']", "", str(information.get(key, ""))) != date:
            yield f"{key} is not {name}"
    if "/Title" not in information or "/Author" not in information:
        yield "the title or the issuing body is missing"
    if str(pdf.Root.get("/Lang", "")) != value("dc:language"):
        yield "the language differs"


def faults(path, tags=None):
    """All faults of a file; with `tags`, what the program dumps of the tree, also where they differ."""
    with pikepdf.open(path) as pdf:
        contents = Contents(pdf)
        tree = Tree(pdf, contents)
        found = contents.faults + tree.faults
        for check in (
            font_faults(contents), navigation_faults(pdf, tree), heading_faults(tree),
            form_faults(pdf), attachment_faults(pdf), metadata_faults(pdf),
        ):
            found += check
        if tags is not None:
            expected = [re.sub(r" box=page .*?×[\d.]+| →.*?(?= \[|$)", "", line) for line in tags]
            actual = [line.replace(" →", "") for line in tree.lines]
            for number, (line, other) in enumerate(zip(expected, actual)):
                if line != other:
                    found.append(f"line {number + 1} of the tree is {other!r}, not {line!r}")
                    break
            if len(expected) != len(actual):
                found.append(f"the tree has {len(actual)} lines, not {len(expected)}")
    return found
