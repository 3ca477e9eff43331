module carapace-runner

go 1.24

require (
	github.com/carapace-sh/carapace v1.11.0
	github.com/carapace-sh/carapace-spec v1.4.0
	gopkg.in/yaml.v3 v3.0.1
)

require (
	github.com/carapace-sh/carapace-shlex v1.1.1 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/spf13/cobra v1.10.2 // indirect
	github.com/spf13/pflag v1.0.9 // indirect
)

replace github.com/spf13/pflag => github.com/carapace-sh/carapace-pflag v1.1.0
