package main

import (
	"fmt"
	"os"

	"github.com/carapace-sh/carapace"
	spec "github.com/carapace-sh/carapace-spec"
	"gopkg.in/yaml.v3"
)

func main() {
	content, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var command spec.Command
	if err := yaml.Unmarshal(content, &command); err != nil {
		panic(err)
	}
	cmd := command.ToCobra()
	spec.Register(cmd)
	_ = carapace.Gen(cmd)
	cmd.SetArgs(append([]string{"_carapace"}, os.Args[2:]...))
	if err := cmd.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
