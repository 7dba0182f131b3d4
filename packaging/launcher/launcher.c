/* Soat.exe and soat-cli.exe: start the Python beside them with the program.

   Made by bundle/launchers.py, which defines SOAT_DLL (the library that is Python), SOAT_BUILD
   and SOAT_LEAST (the least Windows by its build number and by name), and WINDOWED for Soat.exe.
   Nothing is unpacked and nothing is searched for: all lies beside this file. */
#include <windows.h>
#include <wchar.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST 32768
#define CANNOT 2

typedef int (*Run)(int, wchar_t **);
typedef LONG (WINAPI *Version)(OSVERSIONINFOW *);

static int fail(const wchar_t *what) {
#ifdef WINDOWED
    MessageBoxW(NULL, what, L"Soát", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
#else
    HANDLE to = GetStdHandle(STD_ERROR_HANDLE);
    DWORD mode, written;
    if (GetConsoleMode(to, &mode)) {
        WriteConsoleW(to, what, (DWORD)wcslen(what), &written, NULL);
        WriteConsoleW(to, L"\r\n", 2, &written, NULL);
    } else {
        char text[2048];
        int size = WideCharToMultiByte(CP_UTF8, 0, what, -1, text, sizeof text, NULL, NULL);
        if (size > 0) { WriteFile(to, text, size - 1, &written, NULL); WriteFile(to, "\r\n", 2, &written, NULL); }
    }
#endif
    return CANNOT;
}

/* GetVersionEx says what a program's manifest wants to hear; this one says what is. */
static int too_old(void) {
    OSVERSIONINFOW is;
    memset(&is, 0, sizeof is);
    is.dwOSVersionInfoSize = sizeof is;
    HMODULE ntdll = GetModuleHandleW(L"ntdll.dll");
    Version version = ntdll ? (Version)(void *)GetProcAddress(ntdll, "RtlGetVersion") : NULL;
    if (!version || version(&is) != 0) return 0;
    return is.dwMajorVersion < 10 || is.dwBuildNumber < SOAT_BUILD;
}

static int start(int argc, wchar_t **argv) {
    static wchar_t here[LONGEST], path[LONGEST], script[LONGEST];
    if (too_old())
        return fail(L"Máy này dùng Windows cũ hơn " SOAT_LEAST L" nên không chạy được Soát.\n"
                    L"Hãy dùng máy có Windows mới hơn, hoặc hỏi người phụ trách công nghệ thông tin.");
    /* Held to the end of the process: the installer asks for it and leaves a running program alone. */
    CreateMutexW(NULL, FALSE, L"Local\\Soat-dang-chay");
    DWORD length = GetModuleFileNameW(NULL, here, LONGEST);
    if (length >= LONGEST - 64) return fail(L"Thư mục của Soát có đường dẫn quá dài. Hãy chuyển nó ra gần gốc ổ đĩa.");
    while (length && here[length - 1] != L'\\') length--;
    here[length] = 0;
    wcscpy(path, here);
    wcscat(path, L"python\\" SOAT_DLL);
    wcscpy(script, here);
    wcscat(script, L"app\\start.py");
    HMODULE python = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (!python || GetFileAttributesW(script) == INVALID_FILE_ATTRIBUTES)
        return fail(L"Bản cài đặt Soát thiếu tệp hoặc có tệp bị chặn. Hãy cài lại; nếu vẫn vậy, hãy hỏi người phụ "
                    L"trách công nghệ thông tin xem phần mềm diệt vi-rút có chặn thư mục của Soát không.");
    Run run = (Run)(void *)GetProcAddress(python, "Py_Main");
    wchar_t **words = calloc((size_t)argc + 6, sizeof *words);
    if (!run || !words) return fail(L"Bản cài đặt Soát bị hỏng. Hãy cài lại.");
    /* UTF-8 whatever the machine's code page; nothing is written into the program's folder. */
    wchar_t *given[] = { argv[0], L"-B", L"-X", L"utf8", script };
    int count = sizeof given / sizeof *given;
    for (int i = 0; i < count; i++) words[i] = given[i];
    for (int i = 1; i < argc; i++) words[count + i - 1] = argv[i];
    return run(count + argc - 1, words);
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE a, HINSTANCE b, PWSTR c, int d) {
    (void)a; (void)b; (void)c; (void)d;
    return start(__argc, __wargv);
}
#else
int wmain(int argc, wchar_t **argv) { return start(argc, argv); }
#endif
