namespace Detente.Nlp;

/// <summary>All that is known of a form before its neighbours are: computed once for each form met. Safe for many threads.</summary>
internal sealed class FormEntry(string form)
{
    private Analysis? analyses;

    public string Form => form;

    /// <summary>What the network makes of it alone; null until it was read.</summary>
    public FormInput? Input { get; set; }

    /// <summary>Lemma and features under a tag; found once. Two threads that find it together find the same.</summary>
    public (string Lemma, string Feats) Under(int tag, LanguageModel model)
    {
        for (Analysis? known = analyses; known is not null; known = known.Next)
        {
            if (known.Tag == tag)
            {
                return (known.Lemma, known.Feats);
            }
        }

        var traits = new WordTraits(form);
        var made = new Analysis(tag, model.Lemmatizer.Lemma(form, traits, tag, model.Network.Vocabulary), model.Lemmatizer.FeaturesOf(traits, tag), analyses);
        analyses = made;
        return (made.Lemma, made.Feats);
    }

    private sealed record Analysis(int Tag, string Lemma, string Feats, Analysis? Next);
}

/// <param name="State">The state with which it enters the network, in steps of <see cref="QuantizedDense"/>.</param>
/// <param name="Gates">What it brings to the gates of the first layer, in steps of <see cref="CompiledNetwork.GateSteps"/>.</param>
internal sealed record FormInput(short[] State, short[] Gates);
