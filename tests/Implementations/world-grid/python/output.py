"""Keeps standard output for messages alone, whoever prints.

The descriptor itself is kept, and not only `sys.stdout`: what libraries in C and other programs
print, which this one starts, goes to standard error too. It happens when this file is imported,
so that modules that print while they are loaded are caught.
"""

import os
import sys
from typing import BinaryIO

_STANDARD_OUTPUT, _STANDARD_ERROR = 1, 2


def _keep() -> BinaryIO:
    kept = os.dup(_STANDARD_OUTPUT)  # the programs that this one starts do not inherit it
    os.dup2(_STANDARD_ERROR, _STANDARD_OUTPUT)
    sys.stdout.flush()  # what was printed before lies in there, and goes to standard error now
    sys.stdout = sys.stderr
    return os.fdopen(kept, "wb")


sink = _keep()
