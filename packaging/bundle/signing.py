"""Signatures by osslsigncode, where a certificate is given."""

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bundle.errors import BuildError, LackingError

_TOOL = "osslsigncode"


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate with its key (PKCS #12), the file with its password, whom to ask the time."""

    file: Path
    password_file: Path
    timestamp: str = ""

    def command(self, unsigned: str, signed: str) -> list[str]:
        """Return the call that signs *unsigned* into *signed*."""
        about = ["-n", "Soát", "-h", "sha256"]
        time = ["-ts", self.timestamp] if self.timestamp else []
        key = ["-pkcs12", str(self.file), "-readpass", str(self.password_file)]
        return [_TOOL, "sign", *key, *about, *time, "-in", unsigned, "-out", signed]


def signed(data: bytes, certificate: Certificate) -> bytes:
    """Return the program *data* with a signature."""
    if shutil.which(_TOOL) is None:
        raise LackingError(f"{_TOOL} is not there (Debian, Ubuntu: the package of that name)")
    with tempfile.TemporaryDirectory() as place:
        before, after = Path(place, "unsigned.exe"), Path(place, "signed.exe")
        before.write_bytes(data)
        done = subprocess.run(
            certificate.command(str(before), str(after)), check=False, capture_output=True
        )
        if done.returncode:
            raise BuildError(f"{_TOOL}: {(done.stdout + done.stderr).decode('utf-8', 'replace')}")
        return after.read_bytes()
