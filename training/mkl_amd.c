/* Lets MKL take its AVX2 path on AMD processors, which it otherwise leaves for a slower one. */
int mkl_serv_intel_cpu_true(void) { return 1; }
