"""The launchers and the installer by the real tools, where the machine has them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from bundle import installer, launchers, output, recipe, signing
from bundle.errors import BuildError
from bundle.pe import imported

RECIPE = recipe.read()


def _needs(*tools: str) -> None:
    if lacking := [tool for tool in tools if shutil.which(tool) is None]:
        pytest.skip(f"needs {', '.join(lacking)}")


@pytest.fixture(scope="module")
def built() -> dict[str, bytes]:
    _needs("x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres")
    return launchers.build("1.2.3", "python313.dll", RECIPE)


def test_launchers_are_small_and_need_windows_alone(built: dict[str, bytes]) -> None:
    assert set(built) == {"Soat.exe", "soat-cli.exe"}
    for name, data in built.items():
        assert imported(data) <= RECIPE.system, name
        assert len(data) < 100_000
        for said in ("1.2.3", "Soát", "Local\\Soat-dang-chay", RECIPE.least_name):
            assert said.encode("utf-16-le") in data, (name, said)
        # The icon, and a manifest that asks for no more rights than the user has.
        assert (recipe.HERE / "launcher" / "soat.ico").read_bytes()[-100:] in data
        assert b'level="asInvoker"' in data
    assert launchers.build("1.2.3", "python313.dll", RECIPE) == built


def test_a_certificate_signs_programs_and_installer(
    built: dict[str, bytes], tmp_path: Path
) -> None:
    _needs("osslsigncode", "openssl", "makensis")
    certificate = _certificate(tmp_path)
    laid = {name: signing.signed(data, certificate) for name, data in built.items()}
    laid |= {"build.txt": b"1.2.3-x\n"}
    laid["files.sha256"] = output.sums(laid)
    output.write_folder(laid, tmp_path / "Soat", 1_700_000_000)
    setup = tmp_path / "setup.exe"
    installer.build(laid, tmp_path / "Soat", setup, "1.2.3", RECIPE, certificate)
    for path in (setup, tmp_path / "Soat" / "Soat.exe", tmp_path / "Soat" / "soat-cli.exe"):
        command = ["osslsigncode", "verify", "-CAfile", str(tmp_path / "own.pem"), str(path)]
        said = subprocess.run(
            command, check=False, capture_output=True, text=True, encoding="utf-8"
        )
        assert "Signature verification: ok" in said.stdout, path.name


def test_an_installer_that_could_not_be_signed_is_none(
    built: dict[str, bytes], tmp_path: Path
) -> None:
    _needs("osslsigncode", "openssl", "makensis")
    laid = {**built, "build.txt": b"1.2.3-x\n"}
    laid["files.sha256"] = output.sums(laid)
    output.write_folder(laid, tmp_path / "Soat", 1_700_000_000)
    nobody = signing.Certificate(tmp_path / "none.pfx", tmp_path / "none")
    with pytest.raises(BuildError):
        installer.build(laid, tmp_path / "Soat", tmp_path / "a.exe", "1.2.3", RECIPE, nobody)


def _certificate(folder: Path) -> signing.Certificate:
    """A certificate that nobody trusts but this test."""
    key, own, pfx = folder / "key.pem", folder / "own.pem", folder / "own.pfx"
    secret = folder / "password"
    secret.write_text("mat khau", encoding="ascii")
    request = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    about = ["-subj", "/CN=Soat", "-addext", "extendedKeyUsage=codeSigning"]
    files = ["-keyout", str(key), "-out", str(own)]
    subprocess.run([*request, *about, *files], check=True, capture_output=True)
    pack = ["openssl", "pkcs12", "-export", "-inkey", str(key), "-in", str(own), "-out", str(pfx)]
    subprocess.run([*pack, "-passout", f"file:{secret}"], check=True, capture_output=True)
    return signing.Certificate(pfx, secret)
