/// Frequent family names of languages that put them first.
///
/// Common knowledge, compiled for this project; romanizations as English-language news writes them.
enum EastAsianFamilyNames {
    /// The folded names.
    static let all: Set<String> = Set(
        """
        kim lee park choi jung jeong chung kang cho jo yoon yun jang chang lim im han shin seo suh kwon hwang ahn an song \
        yoo yu hong jeon jun moon son sohn bae baek heo hur nam ryu noh roh ha joo kwak sung cha chu gu koo min na chun \
        xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang zheng xie tang deng feng \
        cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei ren lu yao shen fu zhong cui tan fan \
        leung wong chan cheung lau kwok ho cheng ng tsang lam chow fung tse yeung kwan tsai hsu hsieh chiang tsao \
        nguyen tran pham vo bui dang ngo duong mao
        """.split(separator: " ").map(String.init))
}
