import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** A file of an installed package. */
export const packaged = (...path) => join(here, 'node_modules', ...path)

/** A file of the storefront's assets. */
export const asset = (...path) => join(here, '../../src/Commerce.Storefront/Assets', ...path)

/** Debian's Chromium, or the one that CHROME_PATH names. */
export const chromium = () => [process.env.CHROME_PATH, '/usr/bin/chromium'].find(path => path && existsSync(path))
