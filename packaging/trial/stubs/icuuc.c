/* For tests in wine only: Windows' own icuuc.dll (there since Windows 10 1703), without converters.
   Qt asks it for old code pages; told that there is none, it does without. */
#include <stddef.h>
#define X __declspec(dllexport)
typedef int E;
X void *ucnv_open(const char *name, E *e) { (void)name; *e = 1; return NULL; }
X const char *ucnv_getName(void *c, E *e) { (void)c; *e = 1; return NULL; }
X const char *ucnv_getStandardName(void *a, void *b, E *e) { (void)a; (void)b; *e = 1; return NULL; }
X const char *ucnv_getAvailableName(int n) { (void)n; return NULL; }
X int ucnv_countAvailable(void) { return 0; }
X int ucnv_toUCountPending(void *c, E *e) { (void)c; *e = 1; return 0; }
X int ucnv_fromUCountPending(void *c, E *e) { (void)c; *e = 1; return 0; }
X signed char ucnv_getMaxCharSize(void *c) { (void)c; return 1; }
/* Never called, since nothing is ever opened. */
#define NOTHING(name) X void name(void) {}
NOTHING(ucnv_close) NOTHING(ucnv_reset) NOTHING(ucnv_getToUCallBack) NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setToUCallBack) NOTHING(ucnv_setFromUCallBack) NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_cbFromUWriteUChars) NOTHING(ucnv_toUnicode) NOTHING(ucnv_fromUnicode)
NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
