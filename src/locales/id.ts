import type { Locale } from './locale.js'

export const id: Locale = {
  code: 'id',
  name: 'Bahasa Indonesia',
  script: 'Latin',
  headers: {
    command: ['perintah', 'baris perintah', 'sintaks', 'kode'],
    keys: ['tombol', 'pintasan', 'tombol pintas', 'pintasan keyboard', 'kombinasi tombol'],
    options: ['opsi', 'opsi lain', 'pilihan', 'parameter', 'argumen'],
    description: [
      ...['deskripsi', 'keterangan', 'penjelasan', 'arti', 'makna', 'fungsi', 'tujuan', 'hasil', 'kegunaan'],
      'catatan',
    ],
    page: ['halaman', 'hal.', 'hlm.'],
    example: ['contoh', 'misal'],
    term: ['istilah', 'konsep', 'kata'],
    type: ['tipe', 'jenis'],
    default: ['bawaan', 'nilai bawaan', 'nilai default'],
  },
  codeHeaders: ['kode'],
  chapter: ['bab #'],
  part: ['bagian #'],
  page: ['hal. #', 'hlm. #', 'halaman #'],
  pageRange: ['sampai', 'hingga', 's.d.'],
  question: ['t', 'tanya', 'pertanyaan', 'soal'],
  answer: ['j', 'jawab', 'jawaban'],
  questionStarts: ['apa itu', 'apakah', 'siapa', 'mengapa', 'bagaimana cara kerja', 'jelaskan mengapa'],
  definitionLabels: ['definisi'],
  callouts: {
    todo: ['yang harus dikerjakan', 'harus dikerjakan'],
    prerequisite: ['prasyarat', 'persyaratan', 'sebelum memulai'],
    note: ['catatan', 'info', 'informasi'],
    important: ['penting'],
    tip: ['tips', 'kiat', 'petunjuk', 'saran'],
    warning: ['peringatan', 'perhatian', 'awas', 'hati-hati', 'bahaya'],
  },
  or: ['atau'],
  and: ['dan'],
  stopwords: [
    ...['yang', 'dan', 'untuk', 'dengan', 'adalah', 'dari', 'ini', 'pada'],
    ...['tidak', 'dalam', 'atau', 'apa', 'itu', 'sebuah', 'ke', 'bisa'],
  ],
}
