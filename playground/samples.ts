/** What the page starts with: a bit of everything, and one slip for the messages. */
export const sample = `# Everyday shell

A few notes to play with. Change them, paste your own, or drop Markdown files here.

## Archives

| Command | Description | Other options |
|---------|-------------|---------------|
| \`tar -czf ARCHIVE FOLDER\` | packs a folder into one small file | \`-v\` |
| \`tar -tf ARCHIVE\` | lists what is packed in it | |
| \`tar -xf ARCHIVE -C FOLDER\` | unpacks it into a folder | \`--strip-components 1\` |

## Looking around

- \`ls -lh\`: lists a folder with sizes that people read
- \`ls -t --revers\`: the oldest first
- \`du -sh FOLDER\`: tells how much space a folder takes

\`\`\`sh
# the ten largest things in this folder
du -a . | sort -n | tail -10
\`\`\`

## Words

An **inode** is the record that a file system keeps of one file: its owner, its times and where its blocks lie.

Q: Which signal does \`kill\` send if none is named?
A: \`TERM\`, which a program may catch to tidy up first

| Keys | Action |
|------|--------|
| \`Ctrl+R\` | searches the commands typed before |
`
