using Detente.Ledger;
using Xunit;

namespace Detente.Tests.Ledger;

public sealed class MeasureInstrumentsTests
{
    private readonly MeasureInstruments instruments = MeasureInstruments.Load(RepositoryFile.Path("data/ontology/measure-instruments.tsv"));

    [Theory]
    [InlineData("25% tariffs on Chinese electric cars", MeasureInstrument.Tariff)]
    [InlineData("antidumping duties on brandy", MeasureInstrument.Tariff)]
    [InlineData("export controls on gallium", MeasureInstrument.ExportControl)]
    [InlineData("a ban on exports of rare earths", MeasureInstrument.ExportControl)]
    [InlineData("the import ban on Lithuanian beef", MeasureInstrument.ImportBan)]
    [InlineData("outbound investment in chip firms", MeasureInstrument.InvestmentBan)]
    [InlineData("visa curbs on officials", MeasureInstrument.VisaRestriction)]
    [InlineData("28 firms to its Entity List", MeasureInstrument.EntityListing)]
    [InlineData("expelled two diplomats", MeasureInstrument.Expulsion)]
    [InlineData("suspended talks on climate", MeasureInstrument.SuspendedDialogue)]
    [InlineData("sanctions on 12 officials", MeasureInstrument.Sanction)]
    public void A_phrase_names_its_instrument(string text, MeasureInstrument instrument) => Assert.Equal(instrument, instruments.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("Dutch cheese")]
    [InlineData("an advisable step")]
    public void Other_words_name_none(string text) => Assert.Null(instruments.Find(text));

    [Fact]
    public void A_misspelt_instrument_is_reported_with_its_line()
    {
        using var workspace = new TemporaryWorkspace();
        string path = Path.Combine(workspace.Path, "measures.tsv");
        File.WriteAllText(path, "# kind: measure-instruments\n# version: 1\n# licence: x\n# source: x\ninstrument\twords\ntarif\ttariff*\n");

        var exception = Assert.Throws<DataFileException>(() => MeasureInstruments.Load(path));

        Assert.Equal($"{path}(6): error DT0141: no instrument 'tarif', did you mean tariff?", exception.Message);
    }
}
