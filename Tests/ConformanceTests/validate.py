"""Checks PDF files against PDF/A-3a and PDF/UA-1 with page-validation: validate.py FILE.pdf…"""

import sys

import page

limits = page.SafetyLimits.unlimited()
failed = False
for path in sys.argv[1:]:
    for profile in ("3a", "ua1"):
        result = page.validate_pdf(path, profile=profile, limits=limits)
        for failure in result.failures:
            print(f"{path}: {profile}: {failure.rule_id}: {failure.message}")
        failed = failed or not result.is_compliant
sys.exit(failed or len(sys.argv) < 2)
