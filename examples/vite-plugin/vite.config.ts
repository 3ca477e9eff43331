import { defineConfig } from 'vite'
import { notes } from './vite-plugin-notes.js'

export default defineConfig({ plugins: [notes()] })
