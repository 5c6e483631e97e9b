using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class PlaceReaderTests
{
    [Theory]
    [InlineData("The ministers met in Geneva.", null, "CHE", 2660646)]
    [InlineData("The ministers met in San Jose, Costa Rica.", null, "CRI", 3621849)]
    [InlineData("The ministers met in San Jose.", "San Jose, Costa Rica", "CRI", 3621849)]
    [InlineData("The ministers met near Kiev.", null, "UKR", 703448)]
    [InlineData("The ministers met at Camp David.", null, "USA", null)]
    public void A_place_is_resolved_to_its_state_and_a_city_to_GeoNames(string text, string? place, string country, int? id)
    {
        ResolvedArticle article = Mentions.Resolve(Mentions.Report(text, "2024-07-05", place: place));
        EventPlace found = Assert.Single(article.Sentences[0].Places).Place;
        Assert.Equal((country, id), (found.Country!, found.GeoNamesId));
    }

    [Theory]
    [InlineData("Leaders meet in Port Douglas, Australia", "AUS")]
    [InlineData("Secretary of State in Pyongyang, Korea, North", "PRK")]
    [InlineData("Talks in Paris between Iran and France", null)]
    public void The_title_says_where_an_article_is_from(string title, string? host) =>
        Assert.Equal(host, Mentions.Resolve(Mentions.Report("They met.", "2024-07-05", title)).HostCode);

    [Fact]
    public void The_dateline_counts_once_the_text_speaks_of_its_state()
    {
        Assert.Equal("CHN", Mentions.Resolve(Mentions.Report("BEIJING, July 5 (Wire) - China protested.", "2024-07-05")).HostCode);
        Assert.Null(Mentions.Resolve(Mentions.Report("GENEVA, July 5 (Wire) - China protested.", "2024-07-05")).HostCode);
    }
}
