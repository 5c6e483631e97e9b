using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class StoryDayTests
{
    [Fact]
    public void A_paragraph_goes_on_with_the_day_it_tells_of()
    {
        CodingResult result = Coders.Code(
            "The minister, Wang Yi of China, met the American envoy on Wednesday. He urged the United States to lift sanctions.", "2021-09-03");
        Assert.All(result.Events.Where(coded => coded.Modality == Modality.Asserted), coded => Assert.Equal("2021-09-01", coded.Date.ToString()));
        Assert.Equal(2, result.Events.Select(coded => coded.Citation.SentenceIndex).Distinct().Count());
    }

    [Fact]
    public void A_limit_does_not_date_an_event()
    {
        CodingResult result = Coders.Code("China agreed with the United States on Monday to lift sanctions by December 31.", "2023-11-16");
        Assert.DoesNotContain(result.Events, coded => coded.Date.ToString() == "2023-12-31");
    }
}
