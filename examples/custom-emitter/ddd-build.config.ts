import { defineConfig, json } from 'ddd-build'
import { navi } from './navi.js'

export default defineConfig({ emit: [json(), navi()] })
