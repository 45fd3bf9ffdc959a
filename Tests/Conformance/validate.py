"""Checks PDF files against PDF/A-3a and PDF/UA-1 with page-validation: validate.py FILE.pdf…"""

import sys

import page

PROFILES = ("3a", "ua1")


def faults(path, profile):
    """Why a file does not conform to a profile."""
    limits = page.SafetyLimits.unlimited()
    result = page.validate_pdf(str(path), profile=profile, limits=limits)
    found = [f"{profile}: {failure.rule_id}: {failure.message}" for failure in result.failures]
    return found if found or result.is_compliant else [f"{profile}: not compliant"]


if __name__ == "__main__":
    found = [f"{path}: {fault}" for path in sys.argv[1:] for p in PROFILES for fault in faults(path, p)]
    print("\n".join(found))
    sys.exit(bool(found) or len(sys.argv) < 2)
