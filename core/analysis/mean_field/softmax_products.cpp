#include "core/analysis/mean_field/softmax_products.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>

namespace zorro {
namespace {

constexpr std::size_t softmaxDraws = 400;
constexpr double independentShare = 1e-10;  ///< of the largest variance: what is less follows from others

/// The lower triangular L with L L^T = q. Examples that others determine have a column of zeros.
std::vector<double> cholesky(std::vector<double> q, std::size_t count) {
    double largest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        largest = std::max(largest, q[i * count + i]);
    }
    for (std::size_t j = 0; j < count; ++j) {
        double inverse = 0;
        for (std::size_t i = j; i < count; ++i) {
            double sum = q[i * count + j];
            for (std::size_t k = 0; k < j; ++k) {
                sum -= q[i * count + k] * q[j * count + k];
            }
            if (i == j && sum > independentShare * largest) {
                inverse = 1 / std::sqrt(sum);
            }
            q[i * count + j] = sum * inverse;
        }
    }
    return q;
}

/// Adds the exponentials of one output's numbers, from the examples' normal ones.
void addOutput(const std::vector<double>& root, const std::vector<double>& normal, std::size_t count,
               double* exponentials, std::size_t stride) {
    for (std::size_t a = 0; a < count; ++a) {
        double output = 0;
        for (std::size_t k = 0; k <= a; ++k) {
            output += root[a * count + k] * normal[k];
        }
        exponentials[a * stride] = output;
    }
}

/// From outputs to shares that add up to 1.
void softmax(double* first, std::size_t classes) {
    const double largest = *std::max_element(first, first + classes);
    double sum = 0;
    for (std::size_t i = 0; i < classes; ++i) {
        first[i] = std::exp(first[i] - largest);
        sum += first[i];
    }
    for (std::size_t i = 0; i < classes; ++i) {
        first[i] /= sum;
    }
}

}  // namespace

std::vector<double> softmaxProducts(const std::vector<double>& q, std::size_t examples, std::size_t classes) {
    if (classes < 2) {
        throw std::invalid_argument("a softmax needs at least two classes");
    }
    const std::vector<double> root = cholesky(q, examples);
    std::mt19937_64 engine(1);
    std::normal_distribution<double> draw;
    std::vector<double> normal(examples);
    std::vector<double> shares(examples * classes);  // [n, classes]
    std::vector<double> products(examples * examples);
    for (std::size_t drawn = 0; drawn < softmaxDraws; ++drawn) {
        for (std::size_t output = 0; output < classes; ++output) {
            std::ranges::generate(normal, [&] { return draw(engine); });
            addOutput(root, normal, examples, shares.data() + output, classes);
        }
        for (std::size_t a = 0; a < examples; ++a) {
            softmax(shares.data() + a * classes, classes);
            for (std::size_t b = 0; b <= a; ++b) {
                double product = 0;
                for (std::size_t i = 0; i < classes; ++i) {
                    product += shares[a * classes + i] * shares[b * classes + i];
                }
                products[a * examples + b] += product / softmaxDraws;
            }
        }
    }
    for (std::size_t a = 0; a < examples; ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            products[b * examples + a] = products[a * examples + b];
        }
    }
    return products;
}

}  // namespace zorro
