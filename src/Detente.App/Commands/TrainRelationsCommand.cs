using System.CommandLine;
using Detente.Coding;

namespace Detente.App.Commands;

/// <summary><c>detente train relations --plv FILE --vectors FILE --out FILE</c>: the arbiter of relations.</summary>
internal static class TrainRelationsCommand
{
    public static Command Create(CommandHost host)
    {
        var sources = new RelationSources();
        var output = new Option<string>("--out") { Description = "the model file to write", Required = true };
        var temperature = new Option<float>("--temperature") { Description = "of the odds, as 'evaluate relations' fits it", DefaultValueFactory = _ => 1 };
        var name = new Option<string>("--name") { Description = "what the model is called", DefaultValueFactory = _ => "en-relations-1" };
        var command = new Command("relations", "Train what decides the type of an event between two marked sides") { output, temperature, name };
        sources.AddTo(command);
        command.SetAction(result =>
        {
            using Workspace workspace = host.OpenWorkspace(host.LoadOptions());
            RelationTeaching teaching = sources.Open(result, workspace);
            string[] trained = [.. teaching.Pairs.GroupBy(pair => pair.Set).Select(set => FormattableString.Invariant($"{set.Key}: {set.Count()} marked sentences"))];
            var info = new RelationModelInfo(
                result.GetRequiredValue(name),
                "Apache-2.0; learned from Detente's own sentences, the training part of Zero-Shot-PLOVER's data, and GloVe word vectors (PDDL 1.0)",
                trained, result.GetValue(sources.Seed), result.GetValue(temperature));
            RelationModel model = teaching.Train(info);
            model.Save(result.GetRequiredValue(output));
            trained.ToList().ForEach(host.Error.WriteLine);
            return CommandLine.Done;
        });
        return command;
    }
}
