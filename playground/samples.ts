/** The initial notes: a bit of everything, with one mistake to show a message. */
export const sample = `# Everyday shell

A few notes to play with. Change them, paste your own, or drop Markdown files here.

## Archives

| Command | Description | Other options |
|---------|-------------|---------------|
| \`tar -czf ARCHIVE FOLDER\` | Pack a folder into a compressed archive | \`-v\` |
| \`tar -tf ARCHIVE\` | List the files in an archive | |
| \`tar -xf ARCHIVE -C FOLDER\` | Unpack an archive into a folder | \`--strip-components 1\` |

## Looking around

- \`ls -lh\`: List a folder with human-readable sizes
- \`ls -t --revers\`: List the oldest files first
- \`du -sh FOLDER\`: Show how much space a folder takes

\`\`\`sh
# Show the ten largest files in this folder
du -a . | sort -n | tail -10
\`\`\`

## Words

An **inode** is the record that a file system keeps of one file: its owner, its timestamps and the location of its data.

Q: Which signal does \`kill\` send by default?
A: \`TERM\`, which a program can catch to clean up

| Keys | Action |
|------|--------|
| \`Ctrl+R\` | Search the command history |
`
