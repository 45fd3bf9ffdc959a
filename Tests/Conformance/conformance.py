"""Makes reports of many kinds, and asks of each whether it is PDF/A-3a and PDF/UA-1.

conformance.py PROGRAM MUTANTS WORK: makes reports with PROGRAM in the folder WORK; each goes through both
profiles of page-validation, through `qpdf --check`, and through `checks.py`. Of the files in MUTANTS, each of
which lacks one step, all must fail somewhere, and `nothing.pdf` nowhere.
"""

import concurrent.futures
import csv
import os
import pathlib
import shutil
import subprocess
import sys

import checks
import validate

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TEMPLATES = ROOT / "Templates"
STYLES = ("party-hd05", "state-nd30")
DISTRICT = ["--month", "2021-12", "--issued", "2022-01-05"]
COMMUNE = ["--month", "2025-12", "--issued", "2026-01-05"]


class Report:
    """A report to make: a workspace, and what the command line adds."""

    def __init__(self, name, workspace, options, pages=None):
        self.name, self.workspace, self.options, self.pages = name, workspace, options, pages

    def run(self, program, *more, workspace=None, cwd=None, env=None):
        command = [program, "generate", "-C", workspace or self.workspace, "--quiet", *self.options, *more]
        environment = {**os.environ, "REPORT_SHARE": str(ROOT), **(env or {})}
        result = subprocess.run(command, capture_output=True, cwd=cwd, env=environment)
        if result.returncode != 0:
            sys.exit(f"{self.name} could not be made:\n{result.stderr.decode()}")
        return result.stdout


def workspace(work, name, sample, edits=()):
    """A copy of a sample workspace with other settings."""
    folder = work / name
    shutil.copytree(TEMPLATES / sample, folder)
    shutil.copy(TEMPLATES / "five-year.md", folder)
    path = folder / "report.yml"
    settings = path.read_text()
    for old, new in edits:
        if old not in settings:
            sys.exit(f"{sample}/report.yml has no “{old}” to put “{new}” in its place")
        settings = settings.replace(old, new, 1)
    path.write_text(settings)
    return folder


def multiply(folder, times):
    """Has every row of the training records so many times, on other days."""
    path = folder / "data" / "training.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for row in rows:
            for number in range(times):
                writer.writerow([f"{number % 28 + 1:02}{row[0][2:]}", *row[1:-1], int(row[-1]) + number])


def reports(work):
    """Both samples in both styles, both languages, one page and three hundred."""
    signed = [("  signer:", "  field: yes\n  signer:"), ("number:", "number: 5")]
    district = workspace(work, "district", "workspace")
    commune = workspace(work, "commune", "workspace-xa")
    field = workspace(work, "field", "workspace", signed)
    english = workspace(work, "english", "workspace", [("spelling:", "language: en\nspelling:"), *signed])
    long = workspace(work, "long", "workspace")
    multiply(long, 54)
    for style in STYLES:
        yield Report(f"district-{style}", district, [*DISTRICT, "--style", style])
        yield Report(f"commune-{style}", commune, [*COMMUNE, "--style", style, "--attach-records"])
        yield Report(f"field-{style}", field, [*DISTRICT, "--style", style])
    for language, folder in (("vi", district), ("en", english)):
        template = str(HERE / f"one-page.{language}.md")
        yield Report(f"one-page-{language}", folder, [*DISTRICT, "--template", template], pages=(1, 1))
    yield Report("long", long, DISTRICT, pages=(300, 400))


def qpdf(path):
    result = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    lines = (result.stdout + result.stderr).strip().splitlines()
    return [] if result.returncode == 0 else [f"qpdf: {lines[-1]}"]


def own(path, tags):
    try:
        return [f"checks: {fault}" for fault in checks.faults(path, tags)]
    except Exception as error:  # A mutant may break a check itself.
        return [f"checks: {type(error).__name__}: {error}"]


def all_faults(pool, files):
    """For each of the files (path, tags), in their order, what is wrong with it."""
    tasks = [
        [pool.submit(validate.faults, path, profile) for profile in validate.PROFILES]
        + [pool.submit(qpdf, path), pool.submit(own, path, tags)]
        for path, tags in files
    ]
    return [[fault for task in each for fault in task.result()] for each in tasks]


def make(program, work, report):
    path = work / f"{report.name}.pdf"
    # Several are made from one workspace at a time, which runs that write files do not share.
    path.write_bytes(report.run(program, "--output", "-"))
    tags = report.run(program, "--debug-dump", "tags").decode().splitlines()
    return path, tags


def page_faults(report, path):
    output = subprocess.run(["qpdf", "--show-npages", path], capture_output=True, text=True).stdout
    count = int(output)
    print(f"{path.name}: {count} pages, {path.stat().st_size} bytes", flush=True)
    if report.pages and not report.pages[0] <= count <= report.pages[1]:
        return [f"{count} pages, not {report.pages[0]} to {report.pages[1]}"]
    return []


def repeated_faults(program, work, report, path):
    """The same bytes in another process, folder, time zone and language of the system."""
    elsewhere = work / "elsewhere"
    shutil.copytree(report.workspace, elsewhere / "same")
    env = {"TZ": "America/St_Johns", "LANG": "en_US.UTF-8", "LC_ALL": "C", "HOME": "/"}
    report.run(program, "--output", "again.pdf", workspace="same", cwd=elsewhere, env=env)
    same = (elsewhere / "again.pdf").read_bytes() == path.read_bytes()
    return [] if same else ["another process in another folder and time zone gives other bytes"]


def main(program, mutants, work):
    work = pathlib.Path(work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    program = str(pathlib.Path(program).resolve())
    failed = False

    def tell(name, faults):
        nonlocal failed
        failed = failed or bool(faults)
        for fault in faults[:20]:
            print(f"{name}: {fault}", flush=True)

    with concurrent.futures.ProcessPoolExecutor() as pool, concurrent.futures.ThreadPoolExecutor() as makers:
        wanted = list(reports(work))
        # The longest first: its validation takes the longest.
        made = list(makers.map(lambda report: make(program, work, report), reversed(wanted)))
        wanted.reverse()
        results = all_faults(pool, made)
        for report, (path, _), faults in zip(wanted, made, results):
            tell(path.name, page_faults(report, path) + faults)
        for report, (path, _) in zip(wanted, made):
            if report.name in ("district-party-hd05", "field-state-nd30"):
                tell(path.name, repeated_faults(program, work / report.name, report, path))
        files = sorted(pathlib.Path(mutants).glob("*.pdf"))
        if len(files) < 10:
            tell("mutants", [f"only {len(files)} in {mutants}"])
        for path, faults in zip(files, all_faults(pool, [(path, None) for path in files])):
            if path.stem == "nothing":
                tell(path.name, faults)
            elif not faults:
                tell(path.name, ["no check sees that this step is missing"])
            else:
                print(f"without {path.stem}: {faults[0]}")
    sys.exit(failed)


if __name__ == "__main__":
    main(*sys.argv[1:])
