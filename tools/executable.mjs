/** The compiler writes files that cannot be run; npm links the command to this one. */
import { chmodSync } from 'node:fs'

chmodSync(new URL('../dist/src/present/cli/main.js', import.meta.url), 0o755)
