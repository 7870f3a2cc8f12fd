#include "server/pages/faq/colour.h"

#include <gtest/gtest.h>

#include "server/pages/faq_page.h"

namespace quesaco::pages {
namespace {

TEST(Colour, ReadsSixDigitsOnly) {
  EXPECT_EQ(parse_colour("#1f6F8b"), (Colour{31, 111, 139}));
  EXPECT_EQ(format_colour({31, 111, 139}), "#1f6f8b");
  for (const char* text :
       {"", "#fff", "1f6f8b0", "#1f6f8", "#1f6f8g", "#-1-1-1", "#1f6f8b;}", "red"}) {
    EXPECT_EQ(parse_colour(text), std::nullopt) << text;
  }
}

TEST(Colour, ContrastIsThatOfWcag) {
  EXPECT_DOUBLE_EQ(contrast(kBlack, kWhite), 21);
  EXPECT_DOUBLE_EQ(contrast(kWhite, kWhite), 1);
  EXPECT_NEAR(contrast({119, 119, 119}, kWhite), 4.48, 0.005);  // #777, the well-known near miss
}

TEST(Colour, IsMovedUntilItCanBeRead) {
  for (const Colour& surface : {kWhite, Colour{237, 242, 243}, Colour{40, 55, 59}}) {
    for (const Colour& wish : {kWhite, kBlack, Colour{255, 240, 150}, Colour{31, 111, 139}}) {
      const Colour accent = readable_on(surface, wish, 4.5);
      EXPECT_GE(contrast(accent, surface), 4.5) << format_colour(wish);
      EXPECT_GE(contrast(accent, ink_on(accent)), 4.5) << format_colour(wish);
    }
  }
  const Colour dark{10, 40, 50};
  EXPECT_EQ(readable_on(kWhite, dark, 4.5), dark) << "a colour that can be read stays";
}

TEST(Stylesheet, TakesNothingButAColourFromTheSite) {
  Site site;
  site.accent = "#1f6f8b";
  EXPECT_NE(faq_stylesheet(site).find("--accent:#1f6f8b;--on-accent:#ffffff"), std::string::npos);
  const std::string normal = faq_stylesheet(site);
  site.accent = "red}body{display:none";
  EXPECT_EQ(faq_stylesheet(site), normal) << "anything else gives our own";
}

}  // namespace
}  // namespace quesaco::pages
